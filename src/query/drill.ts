import { cellsOfSum } from '../measure/termSum.ts';
import { isLineDimension, type Dimension } from '../view/dimensions.ts';
import type { RegionBasis } from '../measure/region.ts';
import type { View } from '../view/view.ts';
import { isAlone } from './alone.ts';
import { conditionsOf, whereSql, type Condition } from './base.ts';
import { markedSql } from './contestedSql.ts';
import { withPanel } from './panel.ts';
import { partSql } from './partSql.ts';
import { openParameters, type Parameters, type Query } from './query.ts';
import { voiceSql } from './regionSql.ts';
import { partsOf, type Part } from './split.ts';
import { cellsSql, nameJoins } from './tables.ts';
import { regionDimensions } from './wholeRegions.ts';

/** A figure that is looked behind: its measure and the value of each grouping (totals left out). */
export interface Behind {
  readonly measure: string;
  readonly keys: Readonly<Partial<Record<Dimension, string | number | null>>>;
  /** What stands for the region, where the figure is about a whole one. */
  readonly basis?: RegionBasis | null;
}

/** At most this many reports are listed. */
export const drillLimit = 500;

/**
 * The reports behind a figure with their own k and n; `gap` says why one is not in the figure,
 * `contested` that its report contradicts it. `null` when the measure has no such part.
 */
export function drillQuery(view: View, behind: Behind): Query | null {
  const part = partBehind(view, behind);
  if (!part) return null;
  const parameters = openParameters();
  const cells = [...new Set(cellsOfSum([...part.numerator, ...(part.denominator ?? [])]))];
  const conditions = [
    ...withPanel(view, conditionsOf(view, parameters)),
    ...keyConditions(behind, parameters),
    ...basisConditions(behind),
  ];
  const taken = view.contested || isAlone(view, Object.keys(behind.keys) as Dimension[]);
  const organ = nameJoins.organisation('parts.organisation', 'organ');
  return {
    sql: `WITH base AS (${whereSql(conditions)}),
marks AS (${markedSql}),
cells AS (${cellsSql(cells)}),
wide AS (SELECT * FROM base LEFT JOIN cells USING (report_id) LEFT JOIN marks USING (report_id)),
parts AS (${partSql(part, ['report_id', 'organisation', 'year', 'population', 'form'], [], cells, true)})
SELECT report_id, organisation, ${organ.name} AS organisation_name, year, form, population, k, n,
  coalesce(gap, ${taken ? 'NULL' : `CASE WHEN contested THEN 'contested' END`}) AS gap,
  gap IS NULL AND contested AS contested,
  CASE WHEN contested THEN k_parts END AS k_parts, CASE WHEN contested THEN n_parts END AS n_parts,
  count(*) OVER () AS total_rows
FROM parts ${organ.join}
ORDER BY ${organ.order}, organisation, year
LIMIT ${drillLimit}`,
    parameters: parameters.values,
  };
}

/** The cell on the form page that a figure leads to first. */
export function firstCell(view: View, behind: Behind): string | null {
  const part = partBehind(view, behind);
  const term = part?.numerator[0];
  return term?.cells[0] ?? null;
}

/** Every cell that the figure is computed from. */
export function cellsBehind(view: View, behind: Behind): string[] {
  const part = partBehind(view, behind);
  return part ? [...new Set(cellsOfSum([...part.numerator, ...(part.denominator ?? [])]))] : [];
}

function partBehind(view: View, behind: Behind): Part | null {
  const lines = (Object.keys(behind.keys) as Dimension[]).filter(isLineDimension);
  const parts = partsOf({ ...view, measures: [behind.measure] }, lines);
  return (
    parts.find((part) =>
      lines.every((line) => (part.members[line] ?? '') === (behind.keys[line] ?? '')),
    ) ?? null
  );
}

/** Of a whole region only the reports that speak for it; where none does, all of them. */
function basisConditions({ basis, keys }: Behind): Condition[] {
  if (basis === 'pooled') return [{ field: 'scope', sql: "scope = 'own'" }];
  const dimension = regionDimensions.findLast((one) => one in keys);
  if (basis !== 'aggregate' || dimension === undefined) return [];
  return [{ field: 'scope', sql: `(${voiceSql(dimension)}) IN ('government', 'zone')` }];
}

function keyConditions(behind: Behind, parameters: Parameters): { field: string; sql: string }[] {
  return Object.entries(behind.keys)
    .filter(([key]) => !isLineDimension(key))
    .map(([key, value]) => ({
      field: key,
      sql:
        value === null || value === undefined
          ? `${key} IS NULL`
          : `${key} = ${parameters.add(value)}`,
    }));
}
