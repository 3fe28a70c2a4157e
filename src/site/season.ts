import type { CaptureRow, SourceRow } from '../core/dataset/rows.ts';
import { isWithin } from '../identity/regions.ts';
import type { Atlas } from './atlas.ts';
import { knownReports, type KnownReport } from './coverage.ts';

/** Where one organ stands in a reporting season. */
export interface SeasonLine {
  readonly organisationId: string;
  readonly name: string;
  readonly regionCode: string;
  /** What is known of its report; `null` = not seen on any page that was looked at. */
  readonly report: KnownReport | null;
  /** Day its column page was last looked at; `null` = no column page of it is known or looked at. */
  readonly lookedOn: string | null;
}

/** How many organs stand where. */
export interface SeasonCounts {
  readonly read: number;
  readonly captured: number;
  readonly listed: number;
  readonly unseen: number;
  /** Not seen, and no page where it could have been seen was looked at. */
  readonly unlooked: number;
}

/**
 * The data year whose reports are coming in: that of the last look at any address, else of the
 * latest report known. No clock is asked: the same dataset always shows the same season.
 */
export function seasonYear(all: Atlas): number | null {
  const looks = all.dataset.captures.map((row) =>
    Number((row.looked_at ?? row.fetched_at).slice(0, 4)),
  );
  if (looks.length > 0) return Math.max(...looks) - 1;
  const years = knownReports(all).map((report) => report.year);
  return years.length === 0 ? null : Math.max(...years);
}

/** Every organ known in a region and below (everywhere for `null`), by name, in one season. */
export function seasonOf(all: Atlas, year: number, region: string | null): SeasonLine[] {
  const known = knownReports(all).filter(
    (report) => region === null || isWithin(report.regionCode, region),
  );
  const organs = Map.groupBy(known, (report) => report.organisationId);
  return [...organs].flatMap(([id, reports]) => {
    const [first] = reports;
    if (first === undefined) return [];
    const report = reports.find((one) => one.year === year) ?? null;
    const { name, regionCode } = first;
    return [{ organisationId: id, name, regionCode, report, lookedOn: lookedOn(all, id) }];
  });
}

/** Sums of a season's lines. */
export function seasonCounts(lines: readonly SeasonLine[]): SeasonCounts {
  const of = (standing: KnownReport['standing']): number =>
    lines.filter((line) => line.report?.standing === standing).length;
  const open = lines.filter((line) => line.report === null);
  const unlooked = open.filter((line) => line.lookedOn === null).length;
  return {
    read: of('read'),
    captured: of('captured'),
    listed: of('listed'),
    unseen: open.length - unlooked,
    unlooked,
  };
}

/** Day of the last successful look at the page that would list the organ's next report. */
function lookedOn(all: Atlas, id: string): string | null {
  return columnsOf(all).get(id) ?? null;
}

const made = new WeakMap<Atlas, ReadonlyMap<string, string>>();

/** Last look at the column pages by organ: its own in the sources, and those that listed it before. */
function columnsOf(all: Atlas): ReadonlyMap<string, string> {
  const known = made.get(all);
  if (known) return known;
  const pages = new Map(all.dataset.captures.map((row) => [row.url, row]));
  const looks = new Map<string, string>();
  const note = (id: string | null, page: CaptureRow | undefined): void => {
    const day = page?.seen_at?.slice(0, 10);
    if (id !== null && day !== undefined && day > (looks.get(id) ?? '')) looks.set(id, day);
  };
  for (const row of all.dataset.sources.filter(isColumn))
    note(row.organisation_id, pages.get(row.url));
  for (const row of all.dataset.captures)
    note(row.organisation_id, row.referrer === null ? undefined : pages.get(row.referrer));
  made.set(all, looks);
  return looks;
}

function isColumn(row: SourceRow): boolean {
  return row.kind === 'list';
}
