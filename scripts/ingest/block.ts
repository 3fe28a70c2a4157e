import Papa from 'papaparse';
import { textsOf } from '../../src/core/dataset/text.ts';
import type { ObservationRow } from '../../src/core/dataset/rows.ts';
import { tableOf } from '../../src/core/dataset/schema.ts';
import type { CellState } from '../../src/core/report/report.ts';
import { plainCsv, rowOf } from '../../src/dataset/row.ts';

/** All observations of one report as the lines of `observations.csv`: small and ready to write. */
export interface Block {
  readonly text: string;
  readonly states: StateCounts;
}

export type StateCounts = Readonly<Record<CellState, number>>;

const observations = tableOf('observations');

/** Rows of one report, in published order, as text. */
export function blockOf(rows: readonly ObservationRow[]): Block {
  return blockOfTexts(rows.map((row) => textsOf(observations, row)));
}

export function blockOfTexts(lines: readonly (readonly string[])[]): Block {
  const states = { number: 0, blank: 0, dash: 0, text: 0, absent: 0 };
  for (const line of lines) states[line[5] as CellState] += 1;
  return { text: compact(csvLines(lines)), states };
}

/**
 * The same text in as few bytes as it needs: figures cut out of Chinese text would keep its two
 * bytes a letter, for thousands of reports at once.
 */
function compact(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** The rows of a block again. */
export function rowsOf(block: Block): ObservationRow[] {
  return linesOf(block.text).map((line) => rowOf(observations.columns, line) as ObservationRow);
}

/** Without a quote every comma parts two values: most reports, in a fifth of the time. */
function linesOf(text: string): string[][] {
  if (text.includes('"') || text.includes('\r')) return Papa.parse<string[]>(text, plainCsv).data;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** Lines of CSV: UTF-8, LF, quoted only where needed, a line end after the last one. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.length === 0 ? '' : `${Papa.unparse(lines as string[][], { newline: '\n' })}\n`;
}
