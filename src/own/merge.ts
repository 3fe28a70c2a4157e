import { cellKey, type CellId } from '../core/form/table.ts';
import { FigureColumns } from './figureColumns.ts';
import { figureAt, type OwnData } from './ownData.ts';

/** Two files as one, and the reports of the second that the first has already: they are left out. */
export interface Merged {
  readonly data: OwnData;
  readonly twice: readonly string[];
}

/** Adds `more` to `data`. */
export function merged(data: OwnData, more: OwnData): Merged {
  const had = new Set(data.reports.map((report) => report.report_id));
  const added = more.reports.filter((report) => !had.has(report.report_id));
  const reports = [...data.reports, ...added];
  const places = new Map(reports.map((report, at) => [report, at]));
  const cells: CellId[] = [];
  const figures = new FigureColumns();
  for (const part of [data, more]) {
    const numbers = numbersIn(cells, part.cells);
    part.figures.report.forEach((report, at) => {
      const row = part.reports[report];
      const place = row && places.get(row);
      const number = numbers[part.figures.cell[at] ?? -1];
      if (place === undefined || number === undefined) return;
      figures.add(place, number, figureAt(part.figures, at), part.figures.line[at] ?? 0);
    });
  }
  return {
    data: {
      organisations: distinct([...data.organisations, ...more.organisations], 'organisation_id'),
      regions: distinct([...data.regions, ...more.regions], 'region_code'),
      reports,
      cells,
      figures: figures.done(),
    },
    twice: more.reports.map((report) => report.report_id).filter((id) => had.has(id)),
  };
}

/** Where each cell of a file stands in the common list, which grows. */
function numbersIn(all: CellId[], some: readonly CellId[]): number[] {
  const known = new Map(all.map((cell, at) => [cellKey(cell), at]));
  return some.map((cell) => {
    const found = known.get(cellKey(cell));
    if (found !== undefined) return found;
    all.push(cell);
    return all.length - 1;
  });
}

function distinct<Key extends string, Row extends Readonly<Record<Key, string>>>(
  rows: readonly Row[],
  key: Key,
): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row[key])) first.set(row[key], row);
  return [...first.values()];
}
