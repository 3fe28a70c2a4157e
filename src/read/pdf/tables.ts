import { latticeOf, type Lattice } from './lattice.ts';
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import { mergeRules, rulingsOf } from './ruling.ts';
import { isFigure } from './seam.ts';
import { streamPart } from './stream.ts';
import { tableOf, trackOf } from './table.ts';
import { linesOf } from './text.ts';
import { isFigureRow, tokensOf } from './token.ts';
import { wordsOf, type Word } from './word.ts';

/** The tables of a page and the words outside them. */
export interface PageTables {
  readonly parts: readonly Part[];
  readonly words: readonly Word[];
}

/** Finds the tables of a page. */
export function tablesOf(page: Page): PageTables {
  let words = wordsOf(page.glyphs);
  const rulings = rulingsOf(mergeRules(page.horizontals), mergeRules(page.verticals));
  const lattices = rulings
    .flatMap((ruling) => latticeOf(ruling) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
  const parts: Part[] = [];
  for (const lattice of lattices) {
    const { xs, ys } = lattice;
    const within = (word: Word) => {
      const x = (word.x0 + word.x1) / 2;
      const y = (word.y0 + word.y1) / 2;
      return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
    };
    const inside = words.filter(within);
    if (inside.length === 0) continue;
    words = words.filter((word) => !within(word));
    parts.push(partOf(lattice, inside, page.number, parts.length + 1));
  }
  return { parts, words };
}

/** Cells from the lines; where lines between rows or columns are missing, from the positions. */
function partOf(lattice: Lattice, words: readonly Word[], page: number, table: number): Part {
  const missing = missingLines(lattice, words, page);
  if (missing === null) return tableOf(lattice, words, page, table);
  const rows = linesOf(words).map((line) => tokensOf({ line, page, shift: 0 }));
  const columns = lattice.xs
    .slice(1)
    .map((x1, at) => ({ x0: (lattice.xs[at] ?? 0) + 1, x1: x1 - 1 }));
  return streamPart(rows, table, missing === 'rows' ? columns : null);
}

const fewest = 3;

/** Do cells hold whole columns or whole rows of figures? Then lines are missing between them. */
function missingLines(
  lattice: Lattice,
  words: readonly Word[],
  page: number,
): 'rows' | 'columns' | null {
  const { xs, ys } = lattice;
  const cells = new Map<string, Word[]>();
  for (const word of words) {
    const row = trackOf(ys, (word.y0 + word.y1) / 2);
    const key = `${row} ${trackOf(xs, (word.x0 + word.x1) / 2)}`;
    cells.set(key, [...(cells.get(key) ?? []), word]);
  }
  const contents = [...cells.values()].map((inside) =>
    linesOf(inside).map((line) => tokensOf({ line, page, shift: 0 })),
  );
  const rows = contents.flat().filter((tokens) => isFigureRow(tokens) && tokens.length > fewest);
  if (rows.length >= fewest || (xs.length === 2 && rows.length > 0)) return 'columns';
  const stacks = contents.filter(
    (lines) =>
      lines.filter((tokens) => tokens.some((token) => isFigure(token.text))).length >= fewest,
  );
  return stacks.length >= 2 ? 'rows' : null;
}
