import type { OrganisationRow, RegionRow } from '../core/dataset/rows.ts';
import type { TableId } from '../core/form/table.ts';
import { directoryOf } from '../identity/directory.ts';
import { CellList } from './cellList.ts';
import { columnsOf, fieldOf, type Columns } from './columns.ts';
import { figureOf, type ReadFigure } from './figure.ts';
import { FigureColumns } from './figureColumns.ts';
import { OwnOrgans } from './organs.ts';
import type { OwnData } from './ownData.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { OwnReports, type Given } from './reports.ts';

/** What is published already: organs and regions that a file may name. */
export interface Published {
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
}

/** What came of a file. */
export interface OwnReading {
  readonly data: OwnData;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** Rows left out. */
  readonly left: number;
  /** The first of them, at most `shownProblems`. */
  readonly problems: readonly Problem[];
}

/** As many rows left out are told one by one. */
export const shownProblems = 1_000;

/** Reads rows of observations or of a transcript; a row that does not hold is left out and told. */
export class OwnReader {
  readonly #columns: Columns;
  readonly #cells = new CellList();
  readonly #figures = new FigureColumns();
  readonly #organs: OwnOrgans;
  readonly #reports: OwnReports;
  readonly #problems: Problem[] = [];
  #rows = 0;
  #left = 0;

  /** Throws `FileProblem` when the header does not tell cells and figures. */
  constructor(header: readonly string[], published: Published, given: Given | null, file: string) {
    this.#columns = columnsOf(header);
    const directory = directoryOf(published.regions, published.organisations);
    this.#organs = new OwnOrgans(directory, published.regions);
    this.#reports = new OwnReports(this.#organs, this.#columns.identified ? null : given, file);
  }

  /** Takes one row; `line` counts from the header, which is 1. */
  add(row: readonly string[], line: number): void {
    if (row.every((field) => field.trim() === '')) return;
    const wrong = this.#wrongIn(row, line);
    if (wrong) this.reject(line, wrong.problem, wrong.text);
    else this.#rows += 1;
  }

  /** Notes a row that is left out. */
  reject(line: number, code: ProblemCode, text: string): void {
    this.#rows += 1;
    this.#left += 1;
    if (this.#problems.length < shownProblems)
      this.#problems.push({ line, code, text: text.slice(0, 80) });
  }

  /** What was read so far. */
  done(): OwnReading {
    return {
      data: {
        organisations: this.#organs.rows,
        regions: this.#organs.regions(),
        reports: this.#reports.reports(),
        cells: this.#cells.cells,
        figures: this.#figures.done(),
      },
      rows: this.#rows,
      left: this.#left,
      problems: this.#problems,
    };
  }

  #wrongIn(row: readonly string[], line: number): Wrong | null {
    if (row.length !== this.#columns.count)
      return { problem: 'columns', text: `${row.length} ≠ ${this.#columns.count}` };
    const cell = this.#cellOf(row);
    if (!cell) return { problem: 'cell', text: this.#address(row) };
    const figure: ReadFigure = figureOf(row, this.#columns, cell.rule);
    if ('problem' in figure) return figure;
    const report = this.#reports.find(row, this.#columns);
    if (typeof report !== 'number') return report;
    if (!this.#figures.add(report, cell.number, figure, line))
      return { problem: 'twice', text: this.#address(row) };
    this.#reports.saw(report, cell.forms);
    return null;
  }

  #cellOf(row: readonly string[]) {
    const field = (name: 'table_id' | 'row_id' | 'column_id'): string =>
      fieldOf(row, this.#columns, name) ?? '';
    return this.#cells.find({
      tableId: field('table_id') as TableId,
      rowId: field('row_id'),
      columnId: field('column_id'),
    });
  }

  #address(row: readonly string[]): string {
    const names = ['table_id', 'row_id', 'column_id'] as const;
    return names.map((name) => fieldOf(row, this.#columns, name) ?? '').join('/');
  }
}

interface Wrong {
  readonly problem: ProblemCode;
  readonly text: string;
}
