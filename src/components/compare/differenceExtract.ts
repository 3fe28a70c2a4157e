import { formOf } from '../../core/form/editions.ts';
import { figureLines } from '../../core/form/line.ts';
import { cellKey, type FormId } from '../../core/form/table.ts';
import type { Extract, ExtractCell } from '../../download/extract.ts';
import { cellName } from '../../site/lines.ts';
import { compareWords as words } from '../../text/compare.ts';
import { downloadWords } from '../../text/download.ts';
import { figureText, lookOf } from '../../text/figure.ts';
import type { Language } from '../../text/language.ts';
import { reportWords } from '../../text/report.ts';
import { datasetVersion } from '../download/datasetVersion.ts';
import type { ComparedCell, ComparedYear } from './compared.ts';

/** A report on one side of the comparison. */
interface Side {
  readonly label: string;
  readonly year: ComparedYear;
}

/** Two forms cell by cell: a row a cell, both figures with their states, whether they differ. */
export function differenceExtract(
  form: FormId,
  sides: readonly [Side, Side],
  changedOnly: boolean,
  language: Language,
): Extract {
  const menu = downloadWords[language];
  const [a, b] = sides;
  const text = (id: string, label: string) =>
    ({ id, label, kind: 'text', unit: null, meaning: label }) as const;
  const figure = (id: string, label: string) =>
    ({ id, label, kind: 'number', unit: null, meaning: label }) as const;
  const title = `${a.label} · ${b.label}`;
  return {
    fileName: `gongkai-compare-${a.year.reportId ?? 'a'}-${b.year.reportId ?? 'b'}-${datasetVersion()}`,
    title,
    notes: [
      { label: words.tabs[language].pivot, text: title },
      ...(changedOnly ? [{ label: words.view[language], text: words.changedOnly[language] }] : []),
      { label: menu.version, text: datasetVersion() },
      { label: menu.address, text: location.href },
      { label: menu.licence, text: 'CC BY 4.0' },
    ],
    columns: [
      text('cell', reportWords.cell[language]),
      text('table', menu.parts.part),
      text('row', reportWords.item[language]),
      text('column', menu.sheets.columns[0]),
      figure('a', a.label),
      figure('b', b.label),
      figure('differs', words.changed[language]),
    ],
    rows: keysOf(form)
      .map((key) => ({ key, left: a.year.cells[key], right: b.year.cells[key] }))
      .filter(({ left, right }) => !changedOnly || differs(left, right))
      .map(({ key, left, right }): ExtractCell[] => {
        const { table, row, column } = cellName(language, form, key);
        const found = [fileCell(left, language), fileCell(right, language)];
        return [key, table, row, column, ...found, differs(left, right) ? 1 : 0];
      }),
  };
}

/** The cells of a form as they are printed, without local rows. */
function keysOf(form: FormId): string[] {
  return formOf(form).tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      figureLines(block.rows)
        .filter((row) => !(row.kind === 'leaf' && row.extra))
        .flatMap((row) =>
          figureLines(block.columns).map((column) =>
            cellKey({ tableId: table.id, rowId: row.id, columnId: column.id }),
          ),
        ),
    ),
  );
}

function differs(left: ComparedCell | undefined, right: ComparedCell | undefined): boolean {
  return left?.value !== right?.value || left?.state !== right?.state;
}

function fileCell(cell: ComparedCell | undefined, language: Language): ExtractCell {
  const look = lookOf(cell);
  if (look === null && cell?.value != null) return cell.value;
  return { state: look ?? 'text', mark: figureText(language, cell) };
}
