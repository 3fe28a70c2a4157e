import type { Standing } from '../measure/joins.ts';
import type { LeftOut } from '../measure/missing.ts';
import type { RegionBasis } from '../measure/region.ts';
import type { Dimension } from '../view/dimensions.ts';

/** Reports that are not in a figure are counted by reason, each in a column `gap_…`. */
export const gaps = [
  'blank',
  'dash',
  'text',
  'absent',
  'not_in_form',
  'contested',
] as const satisfies readonly LeftOut[];

/** A result as the database gives it. */
export interface ResultRows {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export type GapCounts = Readonly<Partial<Record<(typeof gaps)[number], number>>>;

/** One figure with what it stands for. */
export interface FigureRow {
  readonly measure: string;
  /** Value of each grouping; one that the row is a total over is not there. */
  readonly keys: Readonly<Partial<Record<Dimension, string | number | null>>>;
  /** Names of organs and regions, by grouping. */
  readonly names: Readonly<Partial<Record<Dimension, string>>>;
  /** Place of each value in the natural order of its grouping. */
  readonly ranks: Readonly<Partial<Record<Dimension, number>>>;
  readonly k: number | null;
  readonly n: number | null;
  /** `null`: no report has every figure needed, or the denominator is 0. */
  readonly value: number | null;
  /** Reports that are in the figure. */
  readonly reports: number;
  /** One text for one set of organs in the figure, for telling whether two figures are alike. */
  readonly organs: string;
  /** What stands for the region, where the row is about a whole one; else `null`. */
  readonly basis: RegionBasis | null;
  /** Organs with a report in the group of a whole region, in the figure or not. */
  readonly here: number;
  /** Organs that `panel=same` leaves in the whole view; `null` = not asked. */
  readonly panel: number | null;
  /** Reports that are not, by what is missing, contested ones included. */
  readonly gaps: GapCounts;
  /** Contested reports that are in the figure: alone, or because the view takes them in. */
  readonly contested: number;
  /** k and n of a contested report with its totals read as the sums of their parts, or `null`. */
  readonly byParts: { readonly k: number; readonly n: number | null } | null;
  /** Editions of the form behind it. */
  readonly forms: readonly [string, string];
}

/** What the figure stands for, where years are told apart; else `null`. */
export function standingOf(row: FigureRow): Standing | null {
  const { year, population } = row.keys;
  if (typeof year !== 'number') return null;
  return { year, organs: row.organs, forms: row.forms, scope: String(population ?? row.basis) };
}

/** The rows of `figuresQuery` for these groupings. */
export function figureRowsOf(result: ResultRows, keys: readonly Dimension[]): FigureRow[] {
  const at = new Map(result.columns.map((column, index) => [column.name, index]));
  return result.rows.map((row) => {
    const cell = (name: string) => row[at.get(name) ?? -1] ?? null;
    const present = keys.filter((key) => Number(cell(`total_${key}`) ?? 0) === 0);
    return {
      measure: String(cell('measure')),
      keys: Object.fromEntries(present.map((key) => [key, cell(key)])),
      names: Object.fromEntries(
        present.flatMap((key) => {
          const name = cell(`${key}_name`);
          return name === null ? [] : [[key, String(name)]];
        }),
      ),
      ranks: Object.fromEntries(present.map((key) => [key, Number(cell(`rank_${key}`))])),
      k: numberOf(cell('k')),
      n: numberOf(cell('n')),
      value: numberOf(cell('value')),
      reports: Number(cell('reports')),
      organs: Number(cell('reports')) === 0 ? '' : `${cell('reports')} ${cell('organs')}`,
      basis: cell('basis') as RegionBasis | null,
      here: Number(cell('here') ?? 0),
      panel: numberOf(cell('panel_organs')),
      gaps: Object.fromEntries(
        gaps.flatMap((gap) => {
          const count = Number(cell(`gap_${gap}`));
          return count > 0 ? [[gap, count]] : [];
        }),
      ),
      contested: Number(cell('contested') ?? 0),
      byParts: byPartsOf(numberOf(cell('k_parts')), numberOf(cell('n_parts'))),
      forms: [String(cell('first_form')), String(cell('last_form'))],
    };
  });
}

function byPartsOf(k: number | null, n: number | null): FigureRow['byParts'] {
  return k === null ? null : { k, n };
}

function numberOf(value: string | number | boolean | null): number | null {
  return value === null ? null : Number(value);
}

/** How many rows there are in all, those beyond the limit included. */
export function totalRowsOf(result: ResultRows): number {
  const at = result.columns.findIndex((column) => column.name === 'total_rows');
  return Number(result.rows[0]?.[at] ?? 0);
}
