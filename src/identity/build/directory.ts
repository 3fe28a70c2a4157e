import type { OrganisationRow, RegionRow } from '../../core/dataset/rows.ts';
import { directoryOf, type Directory } from '../directory.ts';
import { slugOf } from './slug.ts';

/** A directory that can name organs it does not know: pinyin is at hand. */
export function namingDirectoryOf(
  regions: readonly RegionRow[],
  organisations: readonly OrganisationRow[],
): Directory {
  return directoryOf(regions, organisations, slugOf);
}
