import type { ReportRow } from '../core/dataset/rows.ts';
import { ReportCells } from '../core/dataset/reportCells.ts';
import { tableOf } from '../core/dataset/schema.ts';
import { committedPath } from './committed.ts';
import { DatasetError, mend, restore } from './error.ts';
import { eachRow, type Located } from './table.ts';

/** Takes all cells of a report, as texts. */
export type TakeReport = (reportId: string, records: readonly (readonly string[])[]) => void;

/** Cells beyond those of the form, by report; reports that have none are left out. */
export type Extras = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the cells report by report; throws where a figure or the set of cells cannot be. */
export async function readObservations(
  folder: string,
  reports: Located<ReportRow>,
  take: TakeReport,
): Promise<Extras> {
  const gate = new Gate(committedPath(folder, 'observations.csv'), reports, take);
  await eachRow(gate.path, tableOf('observations'), (record, line) => gate.add(record, line));
  return gate.end();
}

/** The cells of the dataset as they come by, one report after another. */
class Gate {
  readonly path: string;
  readonly #reports: Located<ReportRow>;
  readonly #forms: ReadonlyMap<string, ReportRow['form']>;
  readonly #take: TakeReport;
  readonly #extras = new Map<string, ReadonlySet<string>>();
  readonly #done = new Set<string>();
  #id = '';
  #line = 0;
  #cells = new ReportCells();
  #records: (readonly string[])[] = [];

  constructor(path: string, reports: Located<ReportRow>, take: TakeReport) {
    this.path = path;
    this.#reports = reports;
    this.#forms = new Map(reports.rows.map((row) => [row.report_id, row.form]));
    this.#take = take;
  }

  add(record: string[], line: number): void {
    const [id = ''] = record;
    if (id !== this.#id) this.#open(id, line);
    record[0] = this.#id;
    const fault = this.#cells.take(record, line);
    if (fault !== null) throw new DatasetError({ path: this.path, line }, `${id}: ${fault}`, mend);
    this.#records.push(record);
  }

  end(): Extras {
    this.#close();
    const at = this.#reports.rows.findIndex((row) => !this.#done.has(row.report_id));
    if (at < 0) return this.#extras;
    const spot = { path: this.#reports.path, line: this.#reports.lines[at] ?? null };
    const id = this.#reports.rows[at]?.report_id ?? '';
    throw new DatasetError(spot, `${id} has no cells in ${this.path}`);
  }

  #open(id: string, line: number): void {
    this.#close();
    const spot = { path: this.path, line };
    if (!this.#forms.has(id))
      throw new DatasetError(
        spot,
        `report_id ${JSON.stringify(id.slice(0, 80))} is not in reports.csv`,
        mend,
      );
    if (this.#done.has(id))
      throw new DatasetError(spot, `the cells of ${id} do not stand together`, restore);
    this.#id = id;
    this.#line = line;
    this.#cells = new ReportCells();
    this.#records = [];
  }

  #close(): void {
    const form = this.#forms.get(this.#id);
    if (form === undefined) return;
    const missing = this.#cells.missing(form);
    if (missing !== null)
      throw new DatasetError({ path: this.path, line: this.#line }, `${this.#id}: ${missing}`);
    const extras = this.#cells.extras(form);
    if (extras.length > 0) this.#extras.set(this.#id, new Set(extras));
    this.#done.add(this.#id);
    this.#take(this.#id, this.#records);
  }
}
