import type { OrganisationRow, RegionRow } from '../../core/dataset/rows.ts';
import { abbreviationsOf } from '../functions.ts';
import { organNameOf } from '../organ.ts';
import { regionsOf } from '../regions.ts';
import type { SearchEntry } from '../search.ts';
import { initialsOf, pinyinKeyOf } from './slug.ts';

/** The search index of all organs: names, short names with their region, pinyin, initials. */
export function searchEntriesOf(
  organisations: readonly OrganisationRow[],
  regionRows: readonly RegionRow[],
): SearchEntry[] {
  const regions = regionsOf(regionRows);
  return organisations.map((row) => {
    const region = regions.nameByCode.get(row.region_code) ?? '';
    const short = [row.name, ...row.aliases]
      .flatMap((name) => abbreviationsOf(organNameOf(name, regions)))
      .map((name) => `${region}${name}`);
    return {
      id: row.organisation_id,
      name: row.name,
      aliases: [...new Set([...row.aliases, ...short])],
      pinyin: pinyinKeyOf(row.name),
      initials: initialsOf(row.name),
    };
  });
}
