import type { ResultRows } from '../../query/figureRow.ts';

/** One value of a facet with the reports behind it. */
export interface FacetValue {
  readonly value: string;
  readonly name: string | null;
  /** Name of a region without those above it. */
  readonly short: string | null;
  readonly reports: number;
}

/** The values of one facet, in the order of the result; a report without a value is in none. */
export function facetValues(facets: ResultRows, field: string): FacetValue[] {
  return facets.rows
    .filter((row) => row[0] === field && row[1] !== null)
    .map((row) => ({
      value: String(row[1]),
      name: row[2] === null || row[2] === undefined ? null : String(row[2]),
      reports: Number(row[3]),
      short: row[4] === null || row[4] === undefined ? null : String(row[4]),
    }));
}

/** Names of organs and regions by id. */
export function namesOf(facets: ResultRows): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facets.rows.flatMap((row) =>
      row[2] === null || row[2] === undefined ? [] : [[String(row[1]), String(row[2])]],
    ),
  );
}
