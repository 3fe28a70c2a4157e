import type { OrganisationRow, RegionRow } from '../../core/dataset/rows.ts';
import { abbreviationsOf } from '../functions.ts';
import { organNameOf } from '../organ.ts';
import { regionsOf } from '../regions.ts';
import type { SearchEntry, SearchKind } from '../search.ts';
import { initialsOf, pinyinKeyOf } from './slug.ts';

/** Organs and regions of the search index: names, short names with their region, pinyin, initials. */
export function searchEntriesOf(
  organisations: readonly OrganisationRow[],
  regionRows: readonly RegionRow[],
  yearsOf: (organisationId: string) => readonly number[] = () => [],
): SearchEntry[] {
  const regions = regionsOf(regionRows);
  const byId = new Map(organisations.map((row) => [row.organisation_id, row]));
  const organs = organisations.map((row) => {
    const region = regions.nameByCode.get(row.region_code) ?? '';
    const former = byId.get(row.predecessor_id ?? '')?.name;
    const names = [row.name, ...row.aliases, ...(former === undefined ? [] : [former])];
    const short = names
      .flatMap((name) => abbreviationsOf(organNameOf(name, regions)))
      .map((name) => `${region}${name}`);
    const aliases = [...names.slice(1), ...short];
    return entryOf('organ', row.organisation_id, row.name, aliases, yearsOf(row.organisation_id));
  });
  const places = regionRows.map((row) =>
    entryOf('region', row.region_code, row.name, [row.full_name, row.region_code, ...shortOf(row)]),
  );
  return [...places, ...organs];
}

/** An entry with its pinyin. */
export function entryOf(
  kind: SearchKind,
  id: string,
  name: string,
  aliases: readonly string[],
  years: readonly number[] = [],
): SearchEntry {
  return {
    id,
    kind,
    name,
    aliases: [...new Set(aliases)],
    pinyin: pinyinKeyOf(name),
    initials: initialsOf(name),
    years,
  };
}

/** 南关区 is called 南关, 平潭县 平潭; one character alone is no name. */
function shortOf({ name }: RegionRow): string[] {
  const short = name.replace(/(?:省|市|区|县|旗|盟|镇|乡|自治[区州县旗])$/u, '');
  return short.length >= 2 && short !== name ? [short] : [];
}
