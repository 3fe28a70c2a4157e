import { compareWords } from '../text/compare.ts';
import { languages } from '../text/language.ts';
import { gapText } from '../text/rate.ts';
import { looks } from '../text/terms.ts';
import { textIn } from './cellText.ts';
import type { PageCell } from './pageGrid.ts';

/** Marks on the page and the states they stand for. */
const states = new Map<string, string>([
  ...Object.entries(looks).flatMap(([state, words]) =>
    languages.map((language) => [`[${words[language]}]`, state] as const),
  ),
  ...languages.map((language) => [compareWords.none[language], 'not_collected'] as const),
  ...languages.map((language) => [gapText(language, null), 'zero_denominator'] as const),
  ['—', 'none'],
]);

/** The cells of a table on the page, row by row; rows and cells that are not shown are left out. */
export function pageCells(table: HTMLTableElement): PageCell[][] {
  return [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].map(cellOf))
    .filter((cells) => cells.length > 0);
}

function cellOf(cell: HTMLTableCellElement): PageCell {
  const text = cell.dataset['value'] ?? textIn(cell);
  const header = cell.tagName === 'TH';
  const state = cell.dataset['state'] ?? (header ? undefined : states.get(text));
  return {
    text,
    header,
    figure: !header && isFigure(cell),
    state: state === 'number' ? null : (state ?? null),
    key: cell.dataset['state'] !== undefined && cell.id !== '' ? cell.id : null,
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  };
}

/** Figures stand right-aligned; what is quoted as printed stays words. */
function isFigure(cell: HTMLTableCellElement): boolean {
  const { state, verbatim } = cell.dataset;
  return state !== undefined || (cell.classList.contains('num') && verbatim === undefined);
}
