/** One organ of the search index. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  /** Former and short names (南关区政数局). */
  readonly aliases: readonly string[];
  /** Syllables of the name with a space between them. */
  readonly pinyin: string;
  /** First letters of the syllables. */
  readonly initials: string;
}

/** Entries made ready for searching; making it costs more than one search. */
export interface SearchIndex<Entry extends SearchEntry> {
  readonly items: readonly Item<Entry>[];
}

interface Item<Entry> {
  readonly entry: Entry;
  readonly names: readonly string[];
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
  typo: 5,
} as const;
const shortestTypo = { letters: 4, characters: 3 };

/** Prepares entries for `searchOrgans`. */
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
        names: [entry.name, ...entry.aliases].map(plain),
        letters: syllables.join(''),
        starts: new Set(starts),
        initials: entry.initials.toLowerCase(),
      };
    }),
  };
}

/**
 * The entries a query may mean, best first: exact name or alias, initials, pinyin from the start of a
 * syllable, part of a name, characters in the same order, one typo. Several words must all be found.
 */
export function searchOrgans<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  query: string,
  limit: number,
): Entry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = index.items.flatMap((item) => {
    const score = worst(words.map((word) => scoreOf(item, word)));
    return score === null ? [] : [{ item, score }];
  });
  const hits = found.length > 0 ? found : mistyped(index, words);
  return hits
    .sort((a, b) => a.score - b.score || compare(a.item, b.item))
    .slice(0, limit)
    .map(({ item }) => item.entry);
}

interface Hit<Entry> {
  readonly item: Item<Entry>;
  readonly score: number;
}

/** A typo is only looked for where nothing else is found. */
function mistyped<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  words: readonly string[],
): Hit<Entry>[] {
  return index.items.flatMap((item) => {
    const score = worst(
      words.map((word) => scoreOf(item, word) ?? (hasTypo(item, word) ? ranks.typo : null)),
    );
    return score === null ? [] : [{ item, score }];
  });
}

function compare<Entry extends SearchEntry>(a: Item<Entry>, b: Item<Entry>): number {
  return (
    a.entry.name.length - b.entry.name.length ||
    (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0) ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}

function wordsOf(query: string): string[] {
  const words = query
    .slice(0, 60)
    .split(/[\s\u3000]+/u)
    .map(plain);
  return words.filter((word) => word !== '');
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•・'’]/gu, '');
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
  if (/^[a-z0-9]+$/u.test(word)) return letterScore(item, word);
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

function hasTypo<Entry>({ names, letters }: Item<Entry>, word: string): boolean {
  if (/^[a-z0-9]+$/u.test(word))
    return word.length >= shortestTypo.letters && isNear(word, letters);
  return word.length >= shortestTypo.characters && names.some((name) => isNear(word, name));
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
