import type { Grid } from '../document/document.ts';
import { editions } from '../form/editions.ts';
import { figureLines } from '../form/line.ts';
import type { TableId } from '../form/table.ts';
import { isFigureText } from './count.ts';
import { linesOf } from './lines.ts';
import type { Segment } from './segments.ts';
import { namesResults, type PrintedTable } from './table.ts';
import { rowPlace, tableOf } from './vocabulary.ts';
import { squeeze } from './words.ts';

const yearName = /^(?:20\d{2}年度?|上一?年度?|本年度?|去年|今年)(?:总?数量?|总?件数|总计|合计)?$/u;
const fewestYears = 2;

/** Do cells of a grid name two years, as the columns or rows of a comparison do? */
export function comparesYears(grid: Grid): boolean {
  const years = grid.cells.map(({ text }) => squeeze(text)).filter((text) => yearName.test(text));
  return new Set(years.map((text) => text.replace(/[度总数量件计合]/gu, ''))).size >= fewestYears;
}

const fewestRows = 3;

/**
 * Does a table hold the figures of two years or two organs: rows with half again as many figures as
 * they have columns, or rows that stand there twice with other figures?
 */
export function holdsTwo({ tableId, segments }: PrintedTable): boolean {
  const rows = segments.filter(({ rowId, values }) => rowId !== null && values.some(isFigure));
  const wide = rows.filter((row) => isWide(tableId, row)).length;
  if (wide >= fewestRows && wide * 2 >= rows.length) return true;
  const texts = Map.groupBy(rows, ({ rowId }) => rowId);
  const twice = [...texts.values()].filter(
    (same) => new Set(same.map(figuresOf)).size > 1 && !isLocal(same[0]?.rowId ?? ''),
  );
  return twice.length >= fewestRows;
}

/** Rows that reports print several times on purpose. */
function isLocal(rowId: string): boolean {
  return rowId === 'other_services' || rowId === 'other_documents';
}

function isWide(tableId: TableId, { rowId, values }: Segment): boolean {
  const counts = editions.flatMap((form) => {
    const place = rowPlace(tableOf(form.id, tableId), rowId ?? '');
    return place ? [figureLines(place.block.columns).length] : [];
  });
  return values.filter(isFigure).length >= Math.max(...counts) * 1.5;
}

function figuresOf({ values }: Segment): string {
  return values.map(({ text }) => squeeze(text)).join(' ');
}

function isFigure({ text }: { readonly text: string }): boolean {
  return squeeze(text) !== '' && isFigureText(text);
}

const mostOfALine = 8;
const reviewCells = 15;

/** Does a review table hold more than one line of figures, or twice as many as it has places? */
export function reviewHoldsTwo(grids: readonly Grid[]): boolean {
  const lines = linesOf(grids);
  const first = lines.findIndex(namesResults);
  const counts = (first < 0 ? [] : lines.slice(first)).map(
    ({ cells }) => cells.filter(isFigure).length,
  );
  const full = counts.filter((count) => count >= mostOfALine);
  return full.length > 1 || full.some((count) => count >= reviewCells * 1.5);
}
