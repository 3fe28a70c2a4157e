import { comparedMeasures, type PeerGroup } from '../client/checkPeers.ts';
import { leastPercent } from '../measure/display.ts';
import { valueOf } from '../measure/value.ts';
import { organisationOf, type Atlas } from './atlas.ts';
import { leastPeers } from './peers.ts';

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
        const cells = all.cells(report.report_id);
        const figure = valueOf(measure, (cell) => cells.get(cell)?.value ?? null);
        const usable = figure !== null && (figure.n === null || figure.n >= leastPercent);
        return usable ? [{ id: report.organisation_id, value: figure.value }] : [];
      });
      if (values.length < leastPeers) return [];
      const cohort = JSON.parse(key) as Omit<PeerGroup, 'measure' | 'values'>;
      return [{ ...cohort, measure: measure.id, values }];
    }),
  );
}
