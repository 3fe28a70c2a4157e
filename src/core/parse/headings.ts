import { sections, type SectionId } from '../form/sections.ts';
import { distance, keyOf, squeeze } from './words.ts';

const mainNumber = /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．:：,，]|部分)|\d{1,2}[、.．])/u;
const subNumber = /^[（(〔[][一二三四五六七八九十\d]{1,3}[）)〕\]]/u;

/** The section a line is the heading of, and how well it fits (higher is better). */
export interface HeadingMatch {
  readonly id: SectionId;
  readonly score: number;
}

const titles = sections.map((section) => ({
  id: section.id,
  keys: [section.title, ...section.aliases].map(keyOf),
}));

/** The section whose heading a short line may be; sub-headings in brackets score low. */
export function headingMatch(text: string): HeadingMatch | null {
  const line = squeeze(text);
  if (line.length === 0 || line.length > 50) return null;
  const key = keyOf(line);
  const fit = rememberedFit(key);
  if (!fit) return null;
  const number = mainNumber.test(line) ? 2 : subNumber.test(line) ? -4 : 0;
  return { id: fit.id, score: fit.score + number };
}

/** Is the line the heading of a statutory section? */
export function isHeading(text: string): boolean {
  const match = headingMatch(text);
  return match !== null && match.score >= 3;
}

const fits = new Map<string, HeadingMatch | null>();

/** Reports repeat the same headings. */
function rememberedFit(key: string): HeadingMatch | null {
  const known = fits.get(key);
  if (known !== undefined) return known;
  const fit = fitOf(key);
  if (fits.size >= 2_000) fits.clear();
  fits.set(key, fit);
  return fit;
}

function fitOf(key: string): HeadingMatch | null {
  let best: HeadingMatch | null = null;
  for (const title of titles) {
    for (const word of title.keys) {
      const score = scoreOf(key, word);
      if (score > 0 && (!best || score > best.score)) best = { id: title.id, score };
    }
  }
  return best;
}

function scoreOf(key: string, word: string): number {
  if (key === word) return 6;
  if (word.length < 6) return 0;
  if (key.endsWith(word) || key.startsWith(word)) return 4;
  const limit = Math.floor(word.length / 4);
  if (lettersMissing(word, key) > limit) return 0;
  const edits = distance(key, word, limit);
  return edits > limit ? 0 : 5 - edits;
}

/** Letters of a word that a text does not have: each is an edit at least. */
function lettersMissing(word: string, text: string): number {
  let missing = 0;
  for (const letter of word) if (!text.includes(letter)) missing += 1;
  return missing;
}
