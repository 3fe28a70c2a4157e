import type { RegionRow, ReportRow } from '../core/dataset/rows.ts';
import { cellKey, type CellId } from '../core/form/table.ts';
import type { Kind, Level } from '../core/report/report.ts';
import { states } from '../core/report/words.ts';

/** An organ of a visitor's file; what the file does not tell is `null`. */
export interface OwnOrgan {
  /** Begins with `own-`: never the id of a published organ. */
  readonly organisation_id: string;
  readonly name: string;
  readonly region_code: string | null;
  readonly level: Level | null;
  readonly kind: Kind;
  readonly function: string | null;
}

/** A report of a visitor's file; its id begins with `own-`. */
export type OwnReport = Pick<
  ReportRow,
  'report_id' | 'organisation_id' | 'year' | 'form' | 'scope' | 'source_name' | 'supersedes'
>;

/** Figures by column, one entry a row of the file. */
export interface OwnFigures {
  /** Place in `OwnData.reports`. */
  readonly report: Uint32Array<ArrayBuffer>;
  /** Place in `OwnData.cells`. */
  readonly cell: Uint16Array<ArrayBuffer>;
  /** Meaningful only where the state is `number`. */
  readonly value: Float64Array<ArrayBuffer>;
  /** Place in the list of states. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** Row of the file, 1 = header. */
  readonly line: Uint32Array<ArrayBuffer>;
  /** Printed text where it is not just the figure, by place in the columns. */
  readonly raw: ReadonlyMap<number, string>;
}

/** What a visitor brought, checked row by row; it lives for one visit. */
export interface OwnData {
  readonly organisations: readonly OwnOrgan[];
  /** Regions of these organs and those above them. */
  readonly regions: readonly RegionRow[];
  readonly reports: readonly OwnReport[];
  /** Those of both editions, then others that the files give. */
  readonly cells: readonly CellId[];
  readonly figures: OwnFigures;
}

/** One figure of `figures`. */
export function figureAt(figures: OwnFigures, at: number) {
  const state = states[figures.state[at] ?? -1] ?? 'text';
  const value = state === 'number' ? (figures.value[at] ?? null) : null;
  return { value, state, raw: figures.raw.get(at) ?? (value === null ? '' : String(value)) };
}

/** Rows of the file that hold one cell of the form, by report id. */
export function linesOf({ reports, cells, figures }: OwnData, cell: string): Map<string, number> {
  const number = cells.findIndex((one) => cellKey(one) === cell);
  const lines = new Map<string, number>();
  figures.cell.forEach((one, at) => {
    const report = one === number ? reports[figures.report[at] ?? -1] : undefined;
    if (report) lines.set(report.report_id, figures.line[at] ?? 0);
  });
  return lines;
}

/** Data for an engine, and what stands behind the names in it. */
export interface Brought {
  readonly data: OwnData | null;
  readonly mark: string;
}

/** For a page that takes no data of a visitor's own. */
export const nothingBrought: Brought = { data: null, mark: '' };
