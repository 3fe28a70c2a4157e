import type { OrganisationRow, RegionRow, ReportRow } from '../core/dataset/rows.ts';
import { atlas, byPinyin, lineage, type Atlas } from './atlas.ts';
import { reportsBelow } from './countable.ts';
import { yearSums, type YearSum } from './sums.ts';

/** Everything the page of one region shows. */
export interface RegionPage {
  readonly region: RegionRow;
  readonly lineage: readonly RegionRow[];
  readonly children: readonly RegionRow[];
  /** Organs of the region itself, in pinyin order. */
  readonly organisations: readonly OrganisationRow[];
  readonly below: number;
  readonly reports: readonly ReportRow[];
  readonly sums: readonly YearSum[];
}

/** Model of a region's page. */
export async function regionPage(code: string): Promise<RegionPage> {
  const all = await atlas();
  const region = all.regions.get(code);
  if (!region) throw new Error(`unknown region: ${code}`);
  const reports = reportsBelow(all, code);
  const own = all.dataset.organisations.filter((organ) => organ.region_code === code);
  return {
    region,
    reports,
    lineage: lineage(all, region.parent_code),
    children: all.dataset.regions.filter((one) => one.parent_code === code),
    organisations: own.sort(byPinyin),
    below: (organCounts(all).get(code) ?? 0) - own.length,
    sums: yearSums(all, reports),
  };
}

const counted = new WeakMap<Atlas, ReadonlyMap<string, number>>();

/** Organs of each region, those below it included. */
export function organCounts(all: Atlas): ReadonlyMap<string, number> {
  const known = counted.get(all);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const organ of all.dataset.organisations)
    for (const region of lineage(all, organ.region_code))
      counts.set(region.region_code, (counts.get(region.region_code) ?? 0) + 1);
  counted.set(all, counts);
  return counts;
}
