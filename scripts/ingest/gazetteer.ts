import type { OrganisationRow, RegionRow } from '../../src/core/dataset/rows.ts';
import type { Organisation } from '../../src/core/report/report.ts';
import { pinyinKeyOf } from '../../src/identity/build/slug.ts';
import { abbreviationsOf, functionOf } from '../../src/identity/functions.ts';
import { organNameOf } from '../../src/identity/organ.ts';
import {
  ancestorsOf,
  fullNameOf,
  parentOf,
  regionLevel,
  regionRowOf,
  regionsOf,
  type Regions,
} from '../../src/identity/regions.ts';
import type { ManifestEntry } from './manifest.ts';
import type { Store } from './store.ts';

/** Regions and organs that are known before a file is read: the dataset's and the manifest's. */
export interface Named {
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
}

/** What threads know beforehand, the same whatever file comes first. */
export function namedBefore(
  entries: readonly (ManifestEntry | null)[],
  store: Pick<Store, 'regions' | 'organisations'>,
): Named {
  const regions = regionsOf(store.regions);
  const organisations = new Map(store.organisations.map((row) => [row.organisation_id, row]));
  for (const entry of entries) {
    const organ = entry && organisationIn(entry);
    if (organ && !organisations.has(organ.id))
      organisations.set(organ.id, newOrganisation(organ, regions));
  }
  const rows = [...organisations.values()];
  return { organisations: rows, regions: regionsFor(rows, store.regions) };
}

function organisationIn(entry: ManifestEntry): Organisation | null {
  const { organisationId: id, organisation: name, level, kind } = entry;
  if (id === null || name === null || level === null || kind === null) return null;
  return { id, name, level, kind, regionCode: entry.regionCode ?? id.split('-')[0] ?? '' };
}

/** The row of an organ that is new in the dataset; a person may change it afterwards. */
export function newOrganisation(organisation: Organisation, regions: Regions): OrganisationRow {
  const own = organNameOf(organisation.name, regions);
  return {
    organisation_id: organisation.id,
    name: organisation.name,
    region_code: organisation.regionCode,
    level: organisation.level,
    kind: organisation.kind,
    function: functionOf(own),
    aliases: [...jointNames(organisation.name), ...abbreviationsOf(own)],
    pinyin: pinyinKeyOf(organisation.name),
    valid_from: null,
    valid_to: null,
    predecessor_id: null,
  };
}

/** 开发区·铁山区档案馆 → 铁山区档案馆: the joint organ under the name of the region it stands for. */
function jointNames(name: string): string[] {
  const last = /·([^·]+)$/u.exec(name)?.[1];
  return last === undefined ? [] : [last];
}

/** The regions of the organs and everything above them; rows that are known stay as they are. */
export function regionsFor(
  organisations: readonly OrganisationRow[],
  known: readonly RegionRow[],
): RegionRow[] {
  const regions = regionsOf(known);
  const rows = new Map(known.map((row) => [row.region_code, row]));
  const wanted = new Map<string, RegionRow>();
  for (const organ of organisations) {
    for (const code of [...ancestorsOf(organ.region_code, regions), organ.region_code])
      wanted.set(
        code,
        rows.get(code) ?? regionRowOf(code, regions) ?? unknownRegion(code, organ, regions),
      );
  }
  return [...wanted.values()];
}

/** A region that no table knows, most often a township, under the name that its organ gives it. */
function unknownRegion(code: string, organ: OrganisationRow, regions: Regions): RegionRow {
  const parent = parentOf(code, regions);
  const above = parent === null ? '' : fullNameOf(parent, regions);
  const name = placeIn(organ.name, above);
  return {
    region_code: code,
    name,
    full_name: `${above}${name}`,
    level: regionLevel(code),
    parent_code: parent,
  };
}

/** 长春市南关区幸福乡人民政府 → 幸福乡: what stands between the regions above and the organ. */
function placeIn(name: string, above: string): string {
  const tails = [...Array(above.length).keys()].map((at) => above.slice(at));
  const start = tails.find((tail) => name.startsWith(tail))?.length ?? 0;
  return /^.+?(?:街道|乡|镇|苏木|区|县|市)/u.exec(name.slice(start))?.[0] ?? name.slice(start);
}
