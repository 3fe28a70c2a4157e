import type { ReportRow } from '../core/dataset/rows.ts';
import { ruleName } from './rules.ts';

/** An item of the log for readers: names in its words, ids only in its link. */
export interface LogItem {
  /** Organ and year, or the whole item when it names no report of the dataset. */
  readonly name: string;
  /** What is said of it; `''` for a report that was only added. */
  readonly rest: string;
  readonly report: ReportRow | null;
  /** Address of the cell (`requests/concluded/total`), or `null`. */
  readonly cell: string | null;
}

/** Takes the ids out of an item (`某局 2023 年（id） outcome_sum “格”（cell）：…`). */
export function logItemOf(text: string, reports: ReadonlyMap<string, ReportRow>): LogItem {
  const { name, id, rest } =
    /^(?<name>.*? 年)（(?<id>[!-~]+)）(?<rest>.*)$/u.exec(text)?.groups ?? {};
  const report = reports.get(id ?? '');
  if (name === undefined || rest === undefined || !report)
    return { name: text, rest: '', report: null, cell: null };
  const cell = /”（(?<cell>[a-z0-9_.]+\/[!-~]+)）/u.exec(rest)?.groups?.['cell'] ?? null;
  return { name, rest: inWords(rest, cell), report, cell };
}

function inWords(rest: string, cell: string | null): string {
  return rest
    .replace(cell === null ? '' : `（${cell}）`, '')
    .replace(/^\s*(?<rule>[a-z_]+)\s/u, (_, rule: string) => `${ruleName('zh', rule)}：`)
    .trim();
}
