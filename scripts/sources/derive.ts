import type { SourceRow } from '../../src/core/dataset/rows.ts';
import type { Directory } from '../../src/identity/identify.ts';
import { organNamed } from '../../src/identity/named.ts';

/** A name with remarks, Latin letters or two organs in it is told to a person, never to a program. */
const doubtful = /[A-Za-z\s]|[（(](?:我|部门|机关|.*编制)/u;

/**
 * The row with its organ and region as the identity rules tell them from the name. An id that is
 * there already stays: ids never change once published. A name that does not tell leaves both empty.
 */
export function derived(row: SourceRow, directory: Directory): SourceRow {
  if (row.organisation_id !== null)
    return { ...row, region_code: row.region_code ?? row.organisation_id.split('-')[0] ?? null };
  const { organisation: name } = row;
  if (name === null || doubtful.test(name)) return row;
  const organ = organNamed(name, directory);
  if (organ === null) return row;
  return { ...row, organisation_id: organ.id, region_code: organ.regionCode };
}
