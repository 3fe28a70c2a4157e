import type { ReportRow } from '../core/dataset/rows.ts';
import { years } from '../core/report/words.ts';
import { DatasetError, mend } from './error.ts';
import type { Located } from './table.ts';

/**
 * Throws where an id is not made of organ, year and version, a year cannot be, or more than one
 * version of a report would count.
 */
export function checkReports({ path, rows, lines }: Located<ReportRow>, version: string): void {
  const last = Number(version.slice(0, 4));
  const followed = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const line = lines[at] ?? 0;
    const fault = rowFault(row, last) ?? followedTwice(row, line, followed);
    if (fault !== null) throw new DatasetError({ path, line }, fault, mend);
  }
  const counting = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (followed.has(row.report_id)) continue;
    const line = lines[at] ?? 0;
    const other = counting.get(`${row.organisation_id} ${row.year}`);
    if (other !== undefined) {
      const what = `${row.report_id} and the report of line ${other} would both count for ${row.year}`;
      throw new DatasetError({ path, line }, what, mend);
    }
    counting.set(`${row.organisation_id} ${row.year}`, line);
  }
}

/**
 * What cannot be in the year and the ids of a report, `null` when all can. A report for year Y is
 * published in Y+1 at the earliest; the version of the dataset names the latest year, `last`.
 */
export function rowFault(row: ReportRow, last: number): string | null {
  const { report_id: id, organisation_id: organ, year, supersedes } = row;
  if (year < years.first || year > last)
    return `year ${year} is not between ${years.first} and that of the version, ${last}`;
  const first = `${organ}-${year}`;
  if (id !== first && !id.startsWith(`${first}-v`))
    return `report_id ${id} is not made of organisation_id and year (${first})`;
  if (supersedes === null) return null;
  if (supersedes !== first && !supersedes.startsWith(`${first}-v`))
    return `supersedes ${supersedes} is a report of another organ or year`;
  if (versionIn(supersedes) >= versionIn(id))
    return `supersedes ${supersedes} is no earlier version than ${id}`;
  return null;
}

function followedTwice(row: ReportRow, line: number, followed: Map<string, number>): string | null {
  if (row.supersedes === null) return null;
  const before = followed.get(row.supersedes);
  if (before !== undefined)
    return `${row.supersedes} is superseded a second time, first on line ${before}`;
  followed.set(row.supersedes, line);
  return null;
}

/** 1 for the first version, 2 for `…-v2`. */
function versionIn(reportId: string): number {
  return Number(/-v(\d+)$/u.exec(reportId)?.[1] ?? 1);
}
