import { compareTexts } from '../../src/core/dataset/order.ts';
import type { ReportRow } from '../../src/core/dataset/rows.ts';
import { tableOf } from '../../src/core/dataset/schema.ts';
import { textsOf } from '../../src/core/dataset/text.ts';
import { blockOfTexts, rowsOf, type Block } from './block.ts';
import { sameFigures } from './figures.ts';
import { partOf } from './part.ts';
import type { Reading } from './reading.ts';

/** What became of a reading: a new report, a new version, the same bytes read again, or nothing new. */
export type Fate = 'new' | 'version' | 'reread' | 'same';

/** Reports by organ and year, each with its versions; latest last. */
export class Versions {
  readonly #rows = new Map<string, ReportRow>();
  readonly #blocks: Map<string, Block>;
  readonly #chains = new Map<string, ReportRow[]>();

  constructor(rows: readonly ReportRow[], blocks: ReadonlyMap<string, Block>) {
    this.#blocks = new Map(blocks);
    for (const row of [...rows].sort((a, b) => versionOf(a) - versionOf(b))) this.#keep(row);
  }

  get rows(): ReportRow[] {
    return [...this.#rows.values()];
  }

  get blocks(): ReadonlyMap<string, Block> {
    return this.#blocks;
  }

  /** The version that counts for an organ and a year. */
  latest(organisationId: string, year: number): ReportRow | undefined {
    return this.#chains.get(`${organisationId}-${year}`)?.at(-1);
  }

  /** Takes a reading in; tells what became of it and under which id. */
  add({ row, block }: Reading): { fate: Fate; id: string } {
    const chain = this.#chains.get(`${row.organisation_id}-${row.year}`) ?? [];
    const sameSource = chain.find((earlier) => isSameSource(earlier, row));
    if (sameSource) return this.#reread(sameSource, row, block);
    const equal = chain.find((earlier) => this.#isSame(earlier, block));
    if (equal) return { fate: 'same', id: equal.report_id };
    const last = chain.at(-1);
    const first = `${row.organisation_id}-${row.year}`;
    const id = last ? `${first}-v${versionOf(last) + 1}` : first;
    this.#keep({ ...row, report_id: id, supersedes: last?.report_id ?? null });
    this.#blocks.set(id, renamed(block, id));
    return { fate: last ? 'version' : 'new', id };
  }

  #reread(earlier: ReportRow, row: ReportRow, block: Block): { fate: Fate; id: string } {
    const id = earlier.report_id;
    const next = { ...row, report_id: id, supersedes: earlier.supersedes };
    const chain = this.#chains.get(`${row.organisation_id}-${row.year}`) ?? [];
    chain[chain.indexOf(earlier)] = next;
    this.#rows.set(id, next);
    const same = this.#blocks.get(id)?.text === renamed(block, id).text;
    this.#blocks.set(id, renamed(block, id));
    return { fate: same ? 'same' : 'reread', id };
  }

  #isSame(row: ReportRow, block: Block): boolean {
    const earlier = this.#blocks.get(row.report_id);
    return earlier !== undefined && sameFigures(earlier, block);
  }

  #keep(row: ReportRow): void {
    const key = `${row.organisation_id}-${row.year}`;
    this.#rows.set(row.report_id, row);
    this.#chains.set(key, [...(this.#chains.get(key) ?? []), row]);
  }
}

/** Read from the same part of the same bytes. */
function isSameSource(a: ReportRow, b: ReportRow): boolean {
  return a.source_sha256 === b.source_sha256 && partOf(a.source_name) === partOf(b.source_name);
}

/** 1 for the first version, 2 for `…-v2`. */
export function versionOf(row: ReportRow): number {
  const version = /-v(\d+)$/u.exec(row.report_id)?.[1];
  return version === undefined ? 1 : Number(version);
}

/**
 * Readings in the order in which their versions count: undated first, then by publication, then by
 * the day they were captured.
 */
export function byPublication(readings: readonly Reading[]): Reading[] {
  const dates = ({ row }: Reading): string[] => [row.published_on ?? '', row.retrieved_on ?? ''];
  return readings.toSorted((a, b) => compareTexts(dates(a), dates(b)));
}

const observations = tableOf('observations');

function renamed(block: Block, id: string): Block {
  if (block.text.startsWith(`${id},`)) return block;
  return blockOfTexts(rowsOf(block).map((row) => textsOf(observations, { ...row, report_id: id })));
}
