import type { OrganisationRow, RegionRow } from '../core/dataset/rows.ts';
import { levels } from '../core/report/words.ts';
import { DatasetError, mend } from './error.ts';
import type { Located } from './table.ts';

/** Throws where a region stands below one that is not above it. */
export function checkRegions({ path, rows, lines }: Located<RegionRow>): void {
  const byCode = new Map(rows.map((row) => [row.region_code, row]));
  for (const [at, row] of rows.entries()) {
    const parent = row.parent_code === null ? undefined : byCode.get(row.parent_code);
    if (!parent || levels.indexOf(parent.level) < levels.indexOf(row.level)) continue;
    const what = `parent_code ${parent.region_code} is a ${parent.level} and cannot stand above a ${row.level}`;
    throw new DatasetError({ path, line: lines[at] ?? null }, what, mend);
  }
}

/** Throws where an id is not made of its region's code, or organs are their own predecessors. */
export function checkOrganisations({ path, rows, lines }: Located<OrganisationRow>): void {
  const byId = new Map(rows.map((row) => [row.organisation_id, row]));
  for (const [at, row] of rows.entries()) {
    const spot = { path, line: lines[at] ?? null };
    if (!row.organisation_id.startsWith(`${row.region_code}-`))
      throw new DatasetError(
        spot,
        `organisation_id ${row.organisation_id} does not begin with its region_code ${row.region_code}`,
        mend,
      );
    const seen = new Set<string>();
    for (let one: OrganisationRow | undefined = row; one; one = before(one, byId)) {
      if (seen.has(one.organisation_id))
        throw new DatasetError(spot, `${row.organisation_id} comes before itself`, mend);
      seen.add(one.organisation_id);
    }
  }
}

function before(
  row: OrganisationRow,
  byId: ReadonlyMap<string, OrganisationRow>,
): OrganisationRow | undefined {
  return row.predecessor_id === null ? undefined : byId.get(row.predecessor_id);
}
