import type { CellState } from '../core/report/report.ts';
import { states } from '../core/report/words.ts';
import type { OwnFigures } from './ownData.ts';

/** Figures as they come, in columns that grow: a million rows take 30 MB. */
export class FigureColumns {
  #size = 0;
  #report = new Uint32Array(1_024);
  #cell = new Uint16Array(1_024);
  #value = new Float64Array(1_024);
  #state = new Uint8Array(1_024);
  #line = new Uint32Array(1_024);
  readonly #raw = new Map<number, string>();
  /** Cells seen, by report. */
  readonly #seen: Set<number>[] = [];

  /** Adds a figure; `false` when the report has that cell already. */
  add(
    report: number,
    cell: number,
    figure: { readonly value: number | null; readonly state: CellState; readonly raw: string },
    line: number,
  ): boolean {
    const seen = (this.#seen[report] ??= new Set());
    if (seen.has(cell)) return false;
    seen.add(cell);
    if (this.#size === this.#report.length) this.#grow();
    const at = this.#size;
    this.#size += 1;
    this.#report[at] = report;
    this.#cell[at] = cell;
    this.#value[at] = figure.value ?? 0;
    this.#state[at] = states.indexOf(figure.state);
    this.#line[at] = line;
    if (figure.raw !== (figure.value === null ? '' : String(figure.value)))
      this.#raw.set(at, figure.raw);
    return true;
  }

  /** The columns, cut to their length. */
  done(): OwnFigures {
    return {
      report: this.#report.slice(0, this.#size),
      cell: this.#cell.slice(0, this.#size),
      value: this.#value.slice(0, this.#size),
      state: this.#state.slice(0, this.#size),
      line: this.#line.slice(0, this.#size),
      raw: this.#raw,
    };
  }

  #grow(): void {
    const size = this.#size * 2;
    this.#report = grown(this.#report, new Uint32Array(size));
    this.#cell = grown(this.#cell, new Uint16Array(size));
    this.#value = grown(this.#value, new Float64Array(size));
    this.#state = grown(this.#state, new Uint8Array(size));
    this.#line = grown(this.#line, new Uint32Array(size));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
