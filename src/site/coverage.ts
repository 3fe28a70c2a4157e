import type { SourceRow } from '../core/dataset/rows.ts';
import { regionsOf, type Regions } from '../identity/regions.ts';
import type { Atlas } from './atlas.ts';

/**
 * What is known of one report: `read` it is in the collection · `captured` its document was fetched
 * and not read · `listed` its address is known, nothing more.
 */
export type Standing = 'read' | 'captured' | 'listed';

/** One report that is known to exist, by organ and data year. */
export interface KnownReport {
  readonly organisationId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly year: number;
  readonly standing: Standing;
  /** Address where it is listed; `null` for a report without one. */
  readonly url: string | null;
}

/** A region with what is known and read in it and below. */
export interface RegionCoverage {
  readonly code: string;
  readonly name: string;
  readonly organs: number;
  readonly organsRead: number;
  readonly reports: number;
  readonly reportsRead: number;
}

const made = new WeakMap<Atlas, readonly KnownReport[]>();

/** Every report known by organ and year, from the collection, the sources and what was captured. */
export function knownReports(all: Atlas): readonly KnownReport[] {
  const before = made.get(all);
  if (before) return before;
  const known = new Map<string, KnownReport>();
  const keep = (report: KnownReport): void => {
    const key = `${report.organisationId}-${report.year}`;
    if (!known.has(key)) known.set(key, report);
  };
  for (const report of all.current) {
    const organ = all.organisations.get(report.organisation_id);
    if (organ)
      keep({
        organisationId: organ.organisation_id,
        name: organ.name,
        regionCode: organ.region_code,
        year: report.year,
        standing: 'read',
        url: report.source_url,
      });
  }
  for (const report of [...captured(all), ...listed(all)]) keep(report);
  made.set(all, [...known.values()]);
  return made.get(all) ?? [];
}

/** Documents that were fetched, most of which are read. */
function captured(all: Atlas): KnownReport[] {
  return all.dataset.captures.flatMap((row) =>
    row.organisation_id === null || row.year === null || row.outcome === 'skipped'
      ? []
      : [
          {
            ...placeOf(all, row.organisation_id, null),
            year: row.year,
            standing: row.source_sha256 === null ? ('listed' as const) : ('captured' as const),
            url: row.url,
          },
        ],
  );
}

function listed(all: Atlas): KnownReport[] {
  return all.dataset.sources.flatMap((row) =>
    row.kind === 'list' || row.organisation_id === null || row.year === null
      ? []
      : [
          {
            ...placeOf(all, row.organisation_id, row.organisation),
            year: row.year,
            standing: 'listed' as const,
            url: row.url,
          },
        ],
  );
}

function placeOf(
  all: Atlas,
  id: string,
  name: string | null,
): Pick<KnownReport, 'organisationId' | 'name' | 'regionCode'> {
  const organ = all.organisations.get(id);
  const source = all.dataset.sources.find((row) => row.organisation_id === id);
  return {
    organisationId: id,
    name: organ?.name ?? name ?? source?.organisation ?? id,
    regionCode: organ?.region_code ?? id.split('-')[0] ?? '',
  };
}

/** Provinces (and the central organs) with what is known in them, by code. */
export function provinceCoverage(all: Atlas): RegionCoverage[] {
  const regions = regionsOf(all.dataset.regions);
  const groups = Map.groupBy(knownReports(all), (report) => provinceOf(report.regionCode));
  return [...groups]
    .map(([code, reports]) => ({ code, name: provinceName(code, regions), ...counted(reports) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Sum of what is known of some reports. */
export function counted(reports: readonly KnownReport[]): Omit<RegionCoverage, 'code' | 'name'> {
  const read = reports.filter((report) => report.standing === 'read');
  return {
    organs: new Set(reports.map((report) => report.organisationId)).size,
    organsRead: new Set(read.map((report) => report.organisationId)).size,
    reports: reports.length,
    reportsRead: read.length,
  };
}

/** Code of the province of a region; `000000` for the central organs. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** Name of a province; `null` for the central organs. */
export function provinceName(code: string, regions: Regions): string {
  return regions.nameByCode.get(code) ?? '';
}

/** Addresses of the sources whose organ or year is not told: they belong to no report yet. */
export function openSources(all: Atlas): SourceRow[] {
  return all.dataset.sources.filter((row) => row.organisation_id === null);
}
