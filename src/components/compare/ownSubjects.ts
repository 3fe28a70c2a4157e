import { formCells, formOf } from '../../core/form/editions.ts';
import { cellKey, type FormId } from '../../core/form/table.ts';
import { uncontested } from '../../measure/contested.ts';
import { figureAt, type OwnData } from '../../own/ownData.ts';
import type { Compared, ComparedCell } from './compared.ts';

/** Is it the id of an organ that a visitor brought? */
export function isOwn(id: string): boolean {
  return id.startsWith('own-');
}

/** Every cell of the edition: what the file does not give is absent. */
function absentCells(form: FormId): Record<string, ComparedCell> {
  const absent: ComparedCell = { value: null, state: 'absent', raw: '' };
  return Object.fromEntries(formCells(formOf(form)).map((cell) => [cellKey(cell), absent]));
}

/** An organ that the visitor brought, `mark` behind its name; `null` when it is not in the data. */
export function ownSubject(data: OwnData | null, id: string, mark: string): Compared | null {
  const organ = data?.organisations.find((one) => one.organisation_id === id);
  if (!data || !organ) return null;
  const replaced = new Set(data.reports.map((report) => report.supersedes));
  const mine = new Map(
    data.reports.flatMap((report, at) =>
      report.organisation_id === id && !replaced.has(report.report_id)
        ? [[at, { report, cells: absentCells(report.form) }] as const]
        : [],
    ),
  );
  const keys = data.cells.map(cellKey);
  data.figures.report.forEach((report, at) => {
    const key = keys[data.figures.cell[at] ?? -1];
    const year = mine.get(report);
    if (year && key !== undefined) year.cells[key] = figureAt(data.figures, at);
  });
  return {
    id,
    kind: 'organisation',
    own: true,
    name: organ.name + mark,
    years: [...mine.values()].map(({ report, cells }) => ({
      year: report.year,
      form: report.form,
      scope: report.scope,
      organs: [id],
      reportId: report.report_id,
      cells,
      contested: uncontested,
    })),
  };
}
