import type { Level } from '../core/report/report.ts';
import type { Measure } from './measure.ts';
import type { Countable } from './sums.ts';
import { poolOf, type Choice, type Ratio } from './value.ts';

/** A pool of organs' own reports stands for a region from this many on. */
export const leastOrgans = 5;

/** Levels of regions and organs, outermost first. */
export const levelOrder: readonly Level[] = ['central', 'province', 'city', 'county', 'township'];

/** A report as a region's answer needs it. */
export interface RegionReport extends Countable {
  readonly organisation: string;
  readonly level: Level;
}

export interface RegionPlace {
  readonly code: string;
  readonly level: Level;
}

/**
 * What stands for a region: its own aggregate report, a pool of own reports in and below it, or
 * nothing but its organs one by one.
 */
export type RegionBasis = 'aggregate' | 'pooled' | 'each';

/** A measure of a region in one year. */
export interface RegionAnswer {
  readonly basis: RegionBasis;
  /** `null` for `each`; also where the aggregate lacks a cell or is contested, or over 0. */
  readonly figure: Ratio | null;
  /** The aggregate, the reports pooled, or all reports of the region's organs. */
  readonly reports: readonly RegionReport[];
  /** Contested reports among those that speak: left out, or taken in if asked. */
  readonly contested: number;
}

/**
 * The one answer to "this measure, this region, this year"; `reports` are those of that year in the
 * region and below it. Parents are never added to children. `null` without any report.
 */
export function regionAnswer(
  place: RegionPlace,
  reports: readonly RegionReport[],
  measure: Measure,
  choice: Choice = {},
): RegionAnswer | null {
  if (reports.length === 0) return null;
  const aggregate = aggregateOf(place, reports);
  if (aggregate) {
    const { figure, contested } = poolOf(measure, [aggregate], choice);
    return { basis: 'aggregate', figure, reports: [aggregate], contested };
  }
  const own = reports.filter((report) => report.scope === 'own');
  const usable = own.filter((report) => poolOf(measure, [report], choice).reports > 0);
  if (usable.length < leastOrgans) return { basis: 'each', figure: null, reports, contested: 0 };
  const { figure, contested } = poolOf(measure, own, choice);
  return { basis: 'pooled', figure, reports: usable, contested };
}

/** The report that speaks for the whole region, `null` where none or more than one could. */
export function aggregateOf(
  place: RegionPlace,
  reports: readonly RegionReport[],
): RegionReport | null {
  const governments = reports.filter((report) => voiceOf(place, report) === 'government');
  const zones = reports.filter((report) => voiceOf(place, report) === 'zone');
  const speakers = governments.length > 0 ? governments : zones;
  return speakers.length === 1 ? (speakers[0] ?? null) : null;
}

/**
 * How a report can speak for the region: as its government's aggregate, as that of a zone that is
 * all of it (a committee above the region's own level: 平潭, a city's organ on a county's code; one
 * of the same level is a part of its region), as an organ's own, or not at all.
 */
function voiceOf(place: RegionPlace, report: RegionReport): 'government' | 'zone' | null {
  if (report.scope !== 'aggregate' || report.regions[0] !== place.code) return null;
  if (report.kind === 'government') return 'government';
  const above = levelOrder.indexOf(report.level) < levelOrder.indexOf(place.level);
  return report.kind === 'zone_committee' && above ? 'zone' : null;
}
