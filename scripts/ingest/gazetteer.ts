import { areaList } from '@vant/area-data';
import { pinyin } from 'pinyin-pro';
import type { OrganisationRow, RegionRow } from '../../src/core/dataset/rows.ts';
import type { Level, Organisation } from '../../src/core/report/report.ts';
import type { ManifestEntry } from './manifest.ts';
import type { Store } from './store.ts';

/** Regions and organs that are known before the first file is read: the dataset's and the manifest's. */
export interface Named {
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
}

export function manifestDirectory(
  entries: readonly (ManifestEntry | null)[],
  store: Pick<Store, 'regions' | 'organisations'>,
): Named {
  const organisations = new Map(store.organisations.map((row) => [row.organisation_id, row]));
  for (const entry of entries) {
    const organ = entry && organisationIn(entry);
    if (organ && !organisations.has(organ.id)) organisations.set(organ.id, newOrganisation(organ));
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
export function newOrganisation(organisation: Organisation): OrganisationRow {
  return {
    organisation_id: organisation.id,
    name: organisation.name,
    region_code: organisation.regionCode,
    level: organisation.level,
    kind: organisation.kind,
    function: null,
    aliases: [],
    pinyin: pinyin(organisation.name, { toneType: 'none', type: 'array' }).join(' '),
    valid_from: null,
    valid_to: null,
    predecessor_id: null,
  };
}

/** The regions of the organs and everything above them; rows that are known stay as they are. */
export function regionsFor(
  organisations: readonly OrganisationRow[],
  known: readonly RegionRow[],
): RegionRow[] {
  const rows = new Map(known.map((row) => [row.region_code, row]));
  const wanted = new Map<string, RegionRow>();
  for (const organ of organisations)
    for (const code of withAncestors(organ.region_code)) {
      const row = rows.get(code) ?? newRegion(code, organ, wanted);
      wanted.set(code, row);
    }
  return [...wanted.values()];
}

/** The codes from the province down: 220000, 220100, 220102, 220102200. */
function withAncestors(code: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code];
  return [...new Set(codes)];
}

function newRegion(
  code: string,
  organ: OrganisationRow,
  above: ReadonlyMap<string, RegionRow>,
): RegionRow {
  const parentCode = withAncestors(code).at(-2) ?? null;
  const parent = parentCode === null ? undefined : above.get(parentCode);
  const name = nameOf(code) ?? townshipIn(organ.name, parent?.full_name ?? '');
  return {
    region_code: code,
    name,
    full_name: `${parent?.full_name ?? ''}${name}`,
    level: levelOf(code),
    parent_code: parentCode,
  };
}

function levelOf(code: string): Level {
  if (code.length > 6) return 'township';
  if (code === '000000') return 'central';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function nameOf(code: string): string | undefined {
  if (code === '000000') return '中央';
  return areaList.province_list[code] ?? areaList.city_list[code] ?? areaList.county_list[code];
}

/** 长春市南关区幸福乡人民政府 → 幸福乡: what stands between the regions above and the organ. */
function townshipIn(name: string, above: string): string {
  const start = [...Array(above.length).keys()]
    .map((at) => above.slice(at))
    .find((tail) => name.startsWith(tail));
  const rest = name.slice(start?.length ?? 0);
  return /^.+?(?:街道|乡|镇|苏木|管委会)/u.exec(rest)?.[0] ?? rest;
}
