import { Bytes } from '../bytes.ts';
import { limits, tooLarge } from '../limits.ts';
import type { Extent } from './header.ts';

/** A stretch of the main stream whose text has the same properties. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Number of the paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly properties: Uint8Array;
}

/** Runs in order, searched by a place in the main stream. */
export class Runs {
  private readonly runs: readonly Run[];
  private last = 0;

  constructor(runs: readonly Run[]) {
    this.runs = [...runs].sort((a, b) => a.from - b.from);
  }

  /** The run that holds the place; `null` when none does. */
  at(place: number): Run | null {
    const near = this.runs[this.last];
    if (near && place >= near.from && place < near.to) return near;
    this.last = this.search(place);
    const found = this.runs[this.last];
    return found && place >= found.from && place < found.to ? found : null;
  }

  /** Number of the last run that begins at the place or before it. */
  private search(place: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.from ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

const page = 512;
const nothing = new Uint8Array();

type Entry = (page: Bytes, index: number, count: number) => Omit<Run, 'from' | 'to'>;

/** Runs of characters. */
export function characterRuns(main: Uint8Array, table: Uint8Array, extent: Extent): Runs {
  return new Runs(
    runsIn(main, table, extent, (bytes, index, count) => {
      const at = 2 * bytes.u8(4 * (count + 1) + index);
      return { style: 0, properties: at === 0 ? nothing : bytes.slice(at + 1, bytes.u8(at)) };
    }),
  );
}

/** Runs of paragraphs, each with the style of its paragraph. */
export function paragraphRuns(main: Uint8Array, table: Uint8Array, extent: Extent): Runs {
  return new Runs(
    runsIn(main, table, extent, (bytes, index, count) => {
      const at = 2 * bytes.u8(4 * (count + 1) + 13 * index);
      if (at === 0) return { style: 0, properties: nothing };
      const half = bytes.u8(at);
      const [start, length] = half === 0 ? [at + 2, 2 * bytes.u8(at + 1)] : [at + 1, 2 * half - 1];
      if (length < 2) return { style: 0, properties: nothing };
      return { style: bytes.u16(start), properties: bytes.slice(start + 2, length - 2) };
    }),
  );
}

/** Pages of runs lie in the main stream; the table lists them. */
function runsIn(main: Uint8Array, table: Uint8Array, extent: Extent, entry: Entry): Run[] {
  const list = new Bytes(table.subarray(extent.at, extent.at + extent.length));
  const pages = Math.floor((list.length - 4) / 8);
  const seen = new Set<number>();
  const runs: Run[] = [];
  for (let index = 0; index < pages; index++) {
    const number = list.u32(4 * (pages + 1) + 4 * index);
    if (seen.has(number)) continue;
    seen.add(number);
    const bytes = new Bytes(main.subarray(number * page, number * page + page));
    const count = bytes.u8(page - 1);
    for (let each = 0; each < count; each++)
      runs.push({
        from: bytes.u32(4 * each),
        to: bytes.u32(4 * each + 4),
        ...entry(bytes, each, count),
      });
    if (runs.length > limits.elements) throw tooLarge('文字格式太多');
  }
  return runs;
}
