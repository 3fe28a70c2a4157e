import { comparedMeasures, type PeerGroup } from '../client/checkPeers.ts';
import { comparableValue } from '../measure/comparable.ts';
import { valueOf } from '../measure/value.ts';
import { organisationOf, sourceOf, type Atlas } from './atlas.ts';
import { leastPeers } from '../measure/spread.ts';

/** Values of the headline measures of a year by level, kind, function and scope, where enough organs have one. */
export function peerGroups(all: Atlas, year: number): PeerGroup[] {
  const reports = all.current.filter((report) => report.year === year);
  const groups = Map.groupBy(reports, (report) => {
    const { level, kind, function: of } = organisationOf(all, report);
    return JSON.stringify({ level, kind, function: of, scope: report.scope });
  });
  return [...groups].flatMap(([key, members]) =>
    comparedMeasures.flatMap((measure) => {
      const values = members.flatMap((report) => {
        const figure = valueOf(measure, sourceOf(all, report.report_id));
        const value = figure && comparableValue(figure);
        return value === null ? [] : [{ id: report.organisation_id, value }];
      });
      if (values.length < leastPeers) return [];
      const cohort = JSON.parse(key) as Omit<PeerGroup, 'measure' | 'values'>;
      return [{ ...cohort, measure: measure.id, values }];
    }),
  );
}
