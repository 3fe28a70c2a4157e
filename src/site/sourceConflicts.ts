import type { SourceRow } from '../core/dataset/rows.ts';
import { titleYear } from '../core/parse/year.ts';
import { directoryOf, type Directory } from '../identity/identify.ts';
import { organNamed } from '../identity/named.ts';
import { isSameOrgan, organNameOf } from '../identity/organ.ts';
import { isWithin } from '../identity/regions.ts';
import type { Atlas } from './atlas.ts';
import { provinceOf } from './coverage.ts';

/**
 * What does not fit in the list of sources: `organ` the title names another organ · `year` the title
 * names another year · `date` published before the data year ended · `several` one report, several
 * addresses · `host` one host for organs of different provinces · `unknown` no organ can be told.
 */
export type ConflictKind = 'organ' | 'year' | 'date' | 'several' | 'host' | 'unknown';

/** A contradiction within or between rows of the sources. */
export interface SourceConflict {
  readonly kind: ConflictKind;
  readonly rows: readonly SourceRow[];
  /** What the other side says: the organ or year of the title, the day of publication. */
  readonly other: string | null;
}

/** Every contradiction in the list of sources, by kind. Nothing is put right here. */
export function sourceConflicts(all: Atlas): SourceConflict[] {
  const { sources, regions, organisations } = all.dataset;
  const directory = directoryOf(regions, organisations);
  return [
    ...sources.flatMap((row) => rowConflicts(row, directory)),
    ...several(sources),
    ...strangeHosts(sources),
  ];
}

function rowConflicts(row: SourceRow, directory: Directory): SourceConflict[] {
  const { title, year, published_on: date } = row;
  const conflict = (kind: ConflictKind, other: string | null): SourceConflict[] => [
    { kind, rows: [row], other },
  ];
  const named = title === null ? null : titleYear(title);
  return [
    ...(row.kind === 'report' && row.organisation_id === null ? conflict('unknown', null) : []),
    ...(named !== null && year !== null && named !== year ? conflict('year', String(named)) : []),
    ...(date !== null && year !== null && Number(date.slice(0, 4)) <= year
      ? conflict('date', date)
      : []),
    ...otherOrgan(row, directory).flatMap((name) => conflict('organ', name)),
  ];
}

const noun = /^(.+?)(?:20\d{2}年?度?|政府信息公开|政务公开|信息公开).*$/u;

/** The organ of the title where it is another one; a shorter spelling of the same is none. */
function otherOrgan(row: SourceRow, directory: Directory): string[] {
  const name = noun.exec(row.title ?? '')?.[1];
  if (name === undefined || row.region_code === null || row.organisation === null) return [];
  const titled = organNamed(name, directory);
  const own = organNamed(row.organisation, directory);
  if (titled === null || own === null) return [];
  const near =
    isWithin(own.regionCode, titled.regionCode) || isWithin(titled.regionCode, own.regionCode);
  const [a, b] = [titled, own].map((organ) => organNameOf(organ.name, directory.regions));
  return near && isSameOrgan(a ?? '', b ?? '') ? [] : [titled.name];
}

function several(sources: readonly SourceRow[]): SourceConflict[] {
  const reports = sources.filter(
    (row) => row.kind === 'report' && row.organisation_id !== null && row.year !== null,
  );
  const groups = Map.groupBy(reports, (row) => `${row.organisation_id}-${row.year}`);
  return [...groups.values()]
    .filter((rows) => rows.length > 1)
    .map((rows) => ({ kind: 'several', rows, other: null }));
}

/** Hosts that publish for organs of more than one province; central organs have branches anywhere. */
function strangeHosts(sources: readonly SourceRow[]): SourceConflict[] {
  const placed = sources.filter((row) => row.region_code !== null && !isNational(row));
  const groups = Map.groupBy(placed, (row) => new URL(row.url).host);
  return [...groups]
    .filter(([, rows]) => new Set(rows.map((row) => provinceOf(row.region_code ?? ''))).size > 1)
    .map(([host, rows]) => ({ kind: 'host', rows, other: host }));
}

function isNational(row: SourceRow): boolean {
  return (
    /^(?:国家|中华人民共和国)|海关/u.test(row.organisation ?? '') || row.region_code === '000000'
  );
}
