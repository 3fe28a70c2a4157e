import { latticeOf } from './lattice.ts';
import type { Page } from './page.ts';
import type { Part } from './part.ts';
import { mergeRules, rulingsOf } from './ruling.ts';
import { tableOf } from './table.ts';
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
    parts.push(tableOf(lattice, inside, page.number, parts.length + 1));
  }
  return { parts, words };
}
