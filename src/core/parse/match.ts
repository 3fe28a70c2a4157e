import type { Entry } from './vocabulary.ts';
import { distance, isSubsequence, keyOf, lettersOf, numberingOf } from './words.ts';

/** How sure a match is: the same words, or words that can only mean this line. */
export type Sureness = 'exact' | 'repaired';

export interface Match {
  readonly id: string;
  readonly sureness: Sureness;
}

/** The entry that a printed text names in the same words; `null` when none does. */
export function exactMatch(text: string, entries: readonly Entry[]): Match | null {
  const key = keyOf(text);
  if (key === '') return null;
  const whole = lettersOf(text);
  const entry =
    (whole === key ? undefined : entries.find(({ numbered }) => numbered.includes(whole))) ??
    entries.find(({ keys }) => keys.includes(key));
  return entry ? { id: entry.id, sureness: 'exact' } : null;
}

/**
 * The only entry that a shortened, lengthened or misprinted text can mean; `null` when there are
 * none or several. Needs four characters.
 */
export function repairedMatch(text: string, entries: readonly Entry[]): Match | null {
  const key = keyOf(text);
  if (key.length < 4 || key.length > 80 || !/\p{Script=Han}/u.test(key)) return null;
  for (const accepts of [lengthens, shortens, endsWith, condenses]) {
    const found = entries.filter((entry) => entry.keys.some((word) => accepts(key, word)));
    if (found.length > 1) return byNumber(text, found);
    if (found[0]) return { id: found[0].id, sureness: 'repaired' };
  }
  return nearest(key, entries);
}

function lengthens(key: string, word: string): boolean {
  return word.length >= 4 && key.startsWith(word) && key.length <= word.length + 30;
}

function shortens(key: string, word: string): boolean {
  return word.startsWith(key);
}

function endsWith(key: string, word: string): boolean {
  return word.length >= 4 && (key.endsWith(word) || word.endsWith(key));
}

function condenses(key: string, word: string): boolean {
  return key.length * 2 >= Math.min(word.length, 14) && isSubsequence(key, word);
}

function byNumber(text: string, found: readonly Entry[]): Match | null {
  const number = /\d/u.exec(numberingOf(text))?.[0];
  const left = found.filter((entry) => entry.number !== '' && entry.number === number);
  return left.length === 1 && left[0] ? { id: left[0].id, sureness: 'repaired' } : null;
}

function nearest(key: string, entries: readonly Entry[]): Match | null {
  const limit = Math.max(1, Math.floor(key.length / 4));
  const ranked = entries
    .map((entry) => ({
      id: entry.id,
      edits: Math.min(...entry.keys.map((word) => distance(key, word, limit + 2))),
    }))
    .sort((a, b) => a.edits - b.edits);
  const [first, second] = ranked;
  if (!first || first.edits > limit) return null;
  const gap = key.length > 6 ? 2 : 1;
  if (second && second.edits - first.edits < gap) return null;
  return { id: first.id, sureness: 'repaired' };
}
