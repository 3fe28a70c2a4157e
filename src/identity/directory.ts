import type { OrganisationRow, RegionRow } from '../core/dataset/rows.ts';
import { abbreviationsOf } from './functions.ts';
import { namedOrgan, organKey, organNameOf } from './organ.ts';
import { regionsOf, type Regions } from './regions.ts';

/** Makes the last part of an id: the short pinyin of an organ's name without its region. */
export type Slug = (name: string) => string;

/** The organs and regions that are known before a document is read. */
export interface Directory {
  readonly regions: Regions;
  readonly byId: ReadonlyMap<string, OrganisationRow>;
  /** Organs by region code, then by every spelling of their name without regions. */
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, OrganisationRow | null>>;
  /** Organs whose whole name or alias is unmistakable without a region. */
  readonly byWhole: ReadonlyMap<string, OrganisationRow | null>;
  /** `null` where no pinyin is at hand: an organ that is new then has the id `''`. */
  readonly slug: Slug | null;
}

/** A directory of the given organs over the built-in regions and the given ones. */
export function directoryOf(
  regionRows: readonly RegionRow[],
  organisations: readonly OrganisationRow[],
  slug: Slug | null = null,
): Directory {
  const regions = regionsOf(regionRows);
  const byName = new Map<string, Map<string, OrganisationRow | null>>();
  const byWhole = new Map<string, OrganisationRow | null>();
  for (const row of organisations) {
    const own = byName.get(row.region_code) ?? new Map<string, OrganisationRow | null>();
    byName.set(row.region_code, own);
    for (const spelling of spellingsOf(row, regions)) add(own, spelling, row);
    for (const name of [row.name, ...row.aliases])
      if (isUnmistakable(name, regions)) add(byWhole, organKey(name), row);
  }
  const byId = new Map(organisations.map((row) => [row.organisation_id, row]));
  return { regions, byId, byName, byWhole, slug };
}

/** 发改局, 鼓楼区档案馆 and 城关镇人民政府 can be many organs; a name with one region above it is one. */
function isUnmistakable(name: string, regions: Regions): boolean {
  const { codes, depth, township } = namedOrgan({ name, source: 'title' }, regions).place;
  return codes.length <= 1 && depth > (township !== null && codes.length === 0 ? 1 : 0);
}

/** A spelling that two organs share belongs to neither. */
function add(
  map: Map<string, OrganisationRow | null>,
  spelling: string,
  row: OrganisationRow,
): void {
  const known = map.get(spelling);
  map.set(spelling, known === undefined || known === row ? row : null);
}

function spellingsOf(row: OrganisationRow, regions: Regions): Set<string> {
  const names = [row.name, ...row.aliases].map((name) => organNameOf(name, regions));
  return new Set(names.flatMap((name) => [name, ...abbreviationsOf(name)]).map(organKey));
}
