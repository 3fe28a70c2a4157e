import { formCells, formOf } from '../../core/form/editions.ts';
import { figureLines, type Line } from '../../core/form/line.ts';
import { cellKey, type CellId, type FormId } from '../../core/form/table.ts';
import { readCount, ruleFor } from '../../core/parse/count.ts';
import type { Cell, Organisation, Report, Scope } from '../../core/report/report.ts';

/** What the visitor says in place of what was read; `undefined` = as read. */
export interface Changes {
  readonly organisation?: Organisation | null;
  readonly year?: number | null;
  readonly scope?: Scope;
  readonly publishedOn?: string | null;
  /** Texts typed into cells, by cell (`requests/received/total`). */
  readonly typed: ReadonlyMap<string, string>;
}

export const unchanged: Changes = { typed: new Map() };

/** A report of that edition with every cell blank. */
export function blankReport(form: FormId): Report {
  return {
    organisation: null,
    year: null,
    form,
    scope: 'unknown',
    title: '',
    publishedOn: null,
    cells: formCells(formOf(form)).map((cell) => ({
      ...cell,
      value: null,
      state: 'blank',
      raw: '',
      place: '',
    })),
    sections: [],
    notes: [],
    tables: formOf(form).tables.map((table) => table.id),
  };
}

/** The report with the visitor's changes; a typed text is read like a printed one. */
export function changed(report: Report, changes: Changes): Report {
  const { typed, organisation, year, scope, publishedOn } = changes;
  const cells = report.cells.map((cell) => {
    const text = typed.get(cellKey(cell));
    return text === undefined ? cell : typedCell(report.form, cell, text);
  });
  return {
    ...report,
    cells,
    organisation: organisation === undefined ? report.organisation : organisation,
    year: year === undefined ? report.year : year,
    scope: scope ?? report.scope,
    publishedOn: publishedOn === undefined ? report.publishedOn : publishedOn,
    tables: formOf(report.form)
      .tables.map((table) => table.id)
      .filter(
        (id) =>
          report.tables.includes(id) ||
          cells.some((cell) => cell.tableId === id && typed.has(cellKey(cell))),
      ),
  };
}

function typedCell(form: FormId, cell: Cell, text: string): Cell {
  const { state, value } = readCount(text, ruleFor(columnOf(form, cell)));
  return { ...cell, state, value, raw: text };
}

function columnOf(form: FormId, cell: CellId): Line | null {
  const blocks = formOf(form).tables.find((table) => table.id === cell.tableId)?.blocks ?? [];
  const block = blocks.find((one) => figureLines(one.rows).some((row) => row.id === cell.rowId));
  return figureLines(block?.columns ?? []).find((column) => column.id === cell.columnId) ?? null;
}
