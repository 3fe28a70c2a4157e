import type { Kind, Level, Scope } from '../core/report/report.ts';
import type { Measure } from '../measure/measure.ts';
import { headlineMeasures } from '../measure/measures.ts';
import { loadDirectory } from './checkDirectory.ts';
import { loadJson } from './load.ts';

/** What a draft is compared in; the parts of a reason share always make the whole. */
export const comparedMeasures: readonly Measure[] = headlineMeasures.filter(
  (measure) => !measure.id.endsWith('_reason_share'),
);

/** Values of a measure over organs of one level, kind and function, one year and scope. */
export interface PeerGroup {
  readonly level: Level;
  readonly kind: Kind;
  readonly function: string | null;
  readonly scope: Scope;
  readonly measure: string;
  /** Who and how much, by value. */
  readonly values: readonly { readonly id: string; readonly value: number }[];
}

/** The groups of a year that are large enough to be shown; none for a year without any. */
export async function peerGroups(root: string, year: number): Promise<readonly PeerGroup[]> {
  const { peerYears } = await loadDirectory(root);
  return peerYears.includes(year) ? await loadJson(`${root}check/peers/${year}.json`) : [];
}

/** Values of the others like the organ, by measure; measures with fewer than `least` are left out. */
export async function valuesOfPeers(
  root: string,
  organ: { readonly id: string; readonly year: number; readonly scope: Scope },
  least: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { organisations } = await loadDirectory(root);
  const row = organisations.find((one) => one.organisation_id === organ.id);
  if (!row) return new Map();
  const groups = (await peerGroups(root, organ.year)).filter(
    (group) =>
      group.level === row.level &&
      group.kind === row.kind &&
      group.function === row.function &&
      group.scope === organ.scope,
  );
  return new Map(
    groups
      .map((group) => [group.measure, othersIn(group, organ.id)] as const)
      .filter(([, values]) => values.length >= least),
  );
}

function othersIn(group: PeerGroup, id: string): number[] {
  return group.values.filter((one) => one.id !== id).map((one) => one.value);
}
