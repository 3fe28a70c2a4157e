/** What can be found; the order is that of equally good hits. */
export const searchKinds = ['region', 'organ', 'measure', 'term', 'page'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** One line of the search index. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: SearchKind;
  readonly name: string;
  /** Former and short names (南关区政数局), names in English. */
  readonly aliases: readonly string[];
  /** Syllables of the name with a space between them. */
  readonly pinyin: string;
  /** First letters of the syllables. */
  readonly initials: string;
  /** Years with a report, for organs; a year in the query asks for one of them. */
  readonly years: readonly number[];
}

/** An entry that a query may mean. */
export interface Found<Entry extends SearchEntry> {
  readonly entry: Entry;
  /** The year that was asked for, where the organ has a report of it; else `null`. */
  readonly year: number | null;
  /** How surely: below 1 the very name, from 5 on by sound or with one letter wrong. */
  readonly score: number;
}

/** Entries made ready for searching; making it costs more than one search. */
export interface SearchIndex<Entry extends SearchEntry> {
  readonly items: readonly Item<Entry>[];
}

/** Characters by syllable without its tone: `{ "ze": "则泽择…" }`. */
export type Sounds = Readonly<Record<string, string>>;

interface Item<Entry> {
  readonly entry: Entry;
  readonly names: readonly string[];
  readonly syllables: readonly string[];
  readonly letters: string;
  /** Where in `letters` a syllable begins. */
  readonly starts: ReadonlySet<number>;
  readonly initials: string;
}

/** How a query is found in an entry, best first; a lower number stands higher in the list. */
const ranks = {
  exact: 0,
  initials: 1,
  pinyin: 2,
  part: 3,
  subsequence: 4,
  sound: 5,
  typo: 6,
} as const;
const shortestTypo = { letters: 4, characters: 3 };

/** Prepares entries for `searchEntries`. */
export function searchIndexOf<Entry extends SearchEntry>(
  entries: readonly Entry[],
): SearchIndex<Entry> {
  return {
    items: entries.map((entry) => {
      const syllables = entry.pinyin.toLowerCase().split(' ');
      let at = 0;
      const starts = syllables.map((syllable) => (at += syllable.length) - syllable.length);
      return {
        entry,
        syllables,
        names: [entry.name, ...entry.aliases].map(plain),
        letters: syllables.join(''),
        starts: new Set(starts),
        initials: entry.initials.toLowerCase(),
      };
    }),
  };
}

/**
 * The entries a query may mean, best first: exact name or alias, initials, pinyin from the start of
 * a syllable, part of a name, characters in the same order; only where nothing is found so, the same
 * sounds (with `sounds`) and one wrong character. Several words must all be found; a year asks for
 * the report of that year.
 */
export function searchEntries<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  query: string,
  limit: number,
  sounds: Sounds | null = null,
): Found<Entry>[] {
  const { words, year } = questionOf(query);
  if (words.length === 0) return [];
  const syllablesOf = sounds && readerOf(sounds);
  const found = hitsIn(index, words, scoreOf);
  const hits =
    found.length > 0
      ? found
      : hitsIn(
          index,
          words,
          (item, word) => scoreOf(item, word) ?? nearScore(item, word, syllablesOf),
        );
  const reported = ({ item }: Hit<Entry>): number | null =>
    year !== null && item.entry.years.includes(year) ? year : null;
  return hits
    .sort(
      (a, b) =>
        Number(reported(a) === null) - Number(reported(b) === null) ||
        a.score - b.score ||
        compare(a.item, b.item),
    )
    .slice(0, limit)
    .map((hit) => ({ entry: hit.item.entry, score: hit.score, year: reported(hit) }));
}

/**
 * The one hit that is meant beyond doubt: the only one, the only one of exactly that name, or the only
 * one with a report of the year asked for; else `null`.
 */
export function plainlyMeant<Entry extends SearchEntry>(
  found: readonly Found<Entry>[],
): Found<Entry> | null {
  const [first, second] = found;
  if (!first || first.score >= ranks.sound) return null;
  if (!second || (first.year !== null && second.year === null)) return first;
  return first.score < ranks.initials && second.score >= ranks.initials ? first : null;
}

interface Hit<Entry> {
  readonly item: Item<Entry>;
  readonly score: number;
}

function hitsIn<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  words: readonly string[],
  score: (item: Item<Entry>, word: string) => number | null,
): Hit<Entry>[] {
  return index.items.flatMap((item) => {
    const all = worst(words.map((word) => score(item, word)));
    return all === null ? [] : [{ item, score: all }];
  });
}

/** By sound, or with one character wrong. */
function nearScore<Entry extends SearchEntry>(
  item: Item<Entry>,
  word: string,
  syllablesOf: SyllablesOf | null,
): number | null {
  if (syllablesOf && soundsLike(item.syllables, [...word].map(syllablesOf))) return ranks.sound;
  return hasTypo(item, word) ? ranks.typo : null;
}

type SyllablesOf = (character: string) => ReadonlySet<string>;

function readerOf(sounds: Sounds): SyllablesOf {
  const known = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(sounds))
    for (const character of characters)
      known.set(character, (known.get(character) ?? new Set()).add(syllable));
  return (character) => known.get(character) ?? new Set();
}

/** Do the characters sound like syllables of the name, in the same order? */
function soundsLike(
  syllables: readonly string[],
  characters: readonly ReadonlySet<string>[],
): boolean {
  let at = 0;
  for (const character of characters) {
    const found = syllables.findIndex((syllable, place) => place >= at && character.has(syllable));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function compare<Entry extends SearchEntry>(a: Item<Entry>, b: Item<Entry>): number {
  return (
    searchKinds.indexOf(a.entry.kind) - searchKinds.indexOf(b.entry.kind) ||
    a.entry.name.length - b.entry.name.length ||
    (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0) ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}

/** The words of a query; a year with something beside it is a wish of its own. */
function questionOf(query: string): { readonly words: string[]; readonly year: number | null } {
  const words = wordsOf(query.replace(/(?<!\d)(20\d\d)(?:年度?)?(?!\d)/gu, ' $1 '));
  const years = words.filter((word) => /^20\d\d$/u.test(word));
  const others = words.filter((word) => !years.includes(word));
  const [year] = years;
  return others.length === 0 || year === undefined
    ? { words, year: null }
    : { words: others, year: Number(year) };
}

function wordsOf(query: string): string[] {
  const words = query
    .slice(0, 60)
    .split(/[\s\u3000]+/u)
    .map(plain);
  return words.filter((word) => word !== '');
}

/** Without width, tones, spaces and points; ü is v, as in the pinyin of the index. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/gu, 'v')
    .replace(/[\p{M}\s·•・'’-]/gu, '');
}

/** A hit by sound or with one wrong character, not as it was written. */
export function isNearHit({ score }: { readonly score: number }): boolean {
  return score >= ranks.sound;
}

function worst(scores: readonly (number | null)[]): number | null {
  return scores.reduce<number | null>(
    (most, score) => (most === null || score === null ? null : Math.max(most, score)),
    0,
  );
}

/** The rank of an entry for a word, with a fraction for how far inside it stands; `null` = no match. */
function scoreOf<Entry>(item: Item<Entry>, word: string): number | null {
  if (item.names.includes(word)) return ranks.exact;
  const letters = /^[a-z0-9]+$/u.test(word) ? letterScore(item, word) : null;
  if (letters !== null) return letters;
  const inside = item.names.map((name) => name.indexOf(word)).filter((at) => at >= 0);
  if (inside.length > 0) return ranks.part + Math.min(...inside) / 100;
  return item.names.some((name) => isSubsequence(word, name)) ? ranks.subsequence : null;
}

function letterScore<Entry>(
  { initials, letters, starts }: Item<Entry>,
  word: string,
): number | null {
  if (initials === word) return ranks.initials;
  const short = word.length > 1 ? initials.indexOf(word) : initials.startsWith(word) ? 0 : -1;
  if (short >= 0) return ranks.initials + (initials.endsWith(word) ? 0.1 : 0.2 + short / 100);
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1))
    if (starts.has(at)) return ranks.pinyin + at / 1000;
  if (letters.includes(word)) return ranks.part;
  return isSubsequence(word, initials) ? ranks.subsequence : null;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    const found = long.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}

function hasTypo<Entry extends SearchEntry>(item: Item<Entry>, word: string): boolean {
  const { entry, names, letters } = item;
  if (/^[a-z0-9]+$/u.test(word))
    return word.length >= shortestTypo.letters && isNear(word, letters);
  if (word.length < shortestTypo.characters)
    return (
      word.length === 2 && entry.kind === 'region' && names.some((name) => differsByOne(word, name))
    );
  return names.some((name) => isNear(word, name) || isNearlySubsequence(word, name));
}

/** Two characters for the beginning of a region's name: one of them in its place. */
function differsByOne(word: string, name: string): boolean {
  return name.length <= 4 && (word[0] === name[0]) !== (word[1] === name[1]);
}

/** All characters but one stand in the text in their order; at least three of them. */
function isNearlySubsequence(word: string, text: string): boolean {
  return (
    word.length >= 4 &&
    [...word].some((_, at) => isSubsequence(word.slice(0, at) + word.slice(at + 1), text))
  );
}

/**
 * Does `word` stand in `text` with at most one letter wrong, missing or too many? One half of it must
 * then stand there unchanged, which rules most texts out at once.
 */
function isNear(word: string, text: string): boolean {
  const middle = word.length >> 1;
  const [head, tail] = [word.slice(0, middle), word.slice(middle)];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1))
    if (startsNear(tail, text.slice(at + head.length))) return true;
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1))
    if (endsNear(head, text.slice(0, at))) return true;
  return false;
}

/** Does `text` end with `word`, give or take one letter? */
function endsNear(word: string, text: string): boolean {
  let same = 0;
  while (same < word.length && word.at(-1 - same) === text.at(-1 - same)) same += 1;
  if (same >= word.length - 1) return true;
  const rest = word.slice(0, word.length - same - 1);
  const before = text.slice(0, text.length - same);
  return (
    before.slice(0, -1).endsWith(rest) ||
    before.endsWith(rest) ||
    before.slice(0, -1).endsWith(word.slice(0, word.length - same))
  );
}

/** Does `text` begin with `word`, give or take one letter? */
function startsNear(word: string, text: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === text[same]) same += 1;
  if (same >= word.length - 1) return true;
  const rest = word.slice(same + 1);
  return (
    text.startsWith(rest, same + 1) ||
    text.startsWith(rest, same) ||
    text.startsWith(word.slice(same), same + 1)
  );
}
