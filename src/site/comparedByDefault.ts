import type { OrganisationRow } from '../core/dataset/rows.ts';
import { contestedCells } from '../measure/contested.ts';
import type { Atlas } from './atlas.ts';

/** What `/compare/` shows first: the three organs of one level with most reports. */
export function comparedByDefault(all: Atlas) {
  const count = (organ: OrganisationRow): number =>
    all.reportsOf.get(organ.organisation_id)?.length ?? 0;
  const ranked = [...all.dataset.organisations].sort((a, b) => count(b) - count(a));
  return ranked
    .filter((organ) => organ.level === ranked[0]?.level)
    .slice(0, 3)
    .map((organ) => ({
      id: organ.organisation_id,
      kind: 'organisation' as const,
      own: false,
      name: organ.name,
      years: (all.reportsOf.get(organ.organisation_id) ?? []).map((report) => ({
        year: report.year,
        form: report.form,
        scope: report.scope,
        organs: [organ.organisation_id],
        reportId: report.report_id,
        contested: contestedCells(all.findingsOf.get(report.report_id) ?? []),
        cells: Object.fromEntries(
          [...all.cells(report.report_id)].map(([key, cell]) => [
            key,
            { value: cell.value, state: cell.state, raw: '' },
          ]),
        ),
      })),
    }));
}
