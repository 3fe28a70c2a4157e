import type { OrganisationRow, ReportRow } from '../core/dataset/rows.ts';
import { comparableValue } from '../measure/comparable.ts';
import { organSet, type Standing } from '../measure/joins.ts';
import type { Measure, Sum } from '../measure/measure.ts';
import { measures } from '../measure/measures.ts';
import { gapOf, type Gap } from '../measure/missing.ts';
import { cellsOfSum } from '../measure/termSum.ts';
import { valueOf, type Figure } from '../measure/value.ts';
import { atlas, byPinyin, organisationOf, sourceOf, type Atlas } from './atlas.ts';
import { leastPeers, quantileOf } from '../measure/spread.ts';

/** A measure in one report. */
export interface MeasureRow {
  readonly report: ReportRow;
  readonly organisation: OrganisationRow;
  readonly figure: Figure | null;
  readonly gap: Gap | null;
  /** First cell of the numerator that the report's form has. */
  readonly cell: string | undefined;
}

/** A row that may be drawn. */
export interface DrawableRow extends MeasureRow {
  readonly figure: Figure;
  readonly value: number;
}

/** Spread of a year over organs' own reports. */
export interface Spread {
  readonly year: number;
  readonly count: number;
  /** What the year stands for, for the line that leads there; `null` without a report. */
  readonly standing: Standing | null;
  /** First decile, median, ninth decile; `null` below five reports. */
  readonly quantiles: readonly [number, number, number] | null;
}

export interface MeasurePage {
  readonly measure: Measure;
  readonly rows: readonly MeasureRow[];
  readonly spreads: readonly Spread[];
}

/** Measures that have a page: those without one of their own figure are split elsewhere. */
export const pagedMeasures: readonly Measure[] = measures;

const made = new Map<string, Promise<MeasurePage>>();

/** Model of a measure's page, made once for both languages. */
export function measurePage(measure: Measure): Promise<MeasurePage> {
  const page = made.get(measure.id) ?? pageOf(measure);
  made.set(measure.id, page);
  return page;
}

async function pageOf(measure: Measure): Promise<MeasurePage> {
  const all = await atlas();
  const rows = measure.only === null ? rowsOf(all, measure) : [];
  return { measure, rows, spreads: all.years.map((year) => spreadOf(rows, year)) };
}

function rowsOf(all: Atlas, measure: Measure): MeasureRow[] {
  const sums: Sum = [...measure.numerator, ...(measure.denominator?.sum ?? [])];
  return all.current
    .map((report) => {
      const cells = all.cells(report.report_id);
      const source = sourceOf(all, report.report_id);
      return {
        report,
        organisation: organisationOf(all, report),
        figure: valueOf(measure, source),
        gap: gapOf(sums, (cell) => cells.get(cell)?.state ?? null),
        cell: cellsOfSum(measure.numerator).find((cell) => cells.has(cell)),
      };
    })
    .sort((a, b) => b.report.year - a.report.year || byPinyin(a.organisation, b.organisation));
}

/** Rows whose value may be drawn: an uncontested rate over at least ten, or an uncontested count. */
export function drawable(rows: readonly MeasureRow[]): DrawableRow[] {
  return rows.flatMap((row) => {
    const value = row.figure && comparableValue(row.figure);
    return row.figure && value !== null ? [{ ...row, figure: row.figure, value }] : [];
  });
}

function spreadOf(rows: readonly MeasureRow[], year: number): Spread {
  const own = drawable(rows).filter(
    (row) => row.report.year === year && row.report.scope === 'own',
  );
  const values = own.map((row) => row.value);
  const forms = own.map((row) => row.report.form).sort();
  const [first] = forms;
  return {
    year,
    count: values.length,
    standing: first
      ? {
          year,
          organs: organSet(own.map((row) => row.report.organisation_id)),
          forms: [first, forms.at(-1) ?? first],
          scope: 'own',
        }
      : null,
    quantiles:
      values.length < leastPeers
        ? null
        : [quantileOf(values, 0.1), quantileOf(values, 0.5), quantileOf(values, 0.9)],
  };
}
