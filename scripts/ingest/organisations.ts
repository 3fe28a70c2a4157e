import type { OrganisationRow } from '../../src/core/dataset/rows.ts';
import type { Organisation } from '../../src/core/report/report.ts';

/** The organ as the table of organs has it; one that it does not know stays as it is. */
export type Settle = (organisation: Organisation | null) => Organisation | null;

/** Puts an organ under the id, level and kind of `organisations.csv`, where a person overrules. */
export function settlerFor(rows: readonly OrganisationRow[]): Settle {
  const byId = new Map(rows.map((row) => [row.organisation_id, row]));
  const byName = new Map(
    rows.flatMap((row) =>
      [row.name, ...row.aliases].map((name) => [nameKey(row.region_code, name), row] as const),
    ),
  );
  return (read) => {
    if (read === null) return null;
    const row = byName.get(nameKey(read.regionCode, read.name)) ?? byId.get(read.id);
    return row === undefined ? read : organisationOf(row);
  };
}

function nameKey(region: string, name: string): string {
  return `${region} ${name}`;
}

/** The organ of a row. */
export function organisationOf(row: OrganisationRow): Organisation {
  return {
    id: row.organisation_id,
    name: row.name,
    regionCode: row.region_code,
    level: row.level,
    kind: row.kind,
  };
}
