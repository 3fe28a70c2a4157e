import type { Block, GridCell } from '../document/document.ts';
import { simplified } from './simplified.ts';
import { stretchAt, titleLines, withOrgan } from './title.ts';
import { squeeze } from './words.ts';
import { titleYear } from './year.ts';

/** Whose report a title announces, as far as two titles can be told apart by it. */
export interface Subject {
  /** `''` = the title names no organ. */
  readonly organ: string;
  readonly year: number | null;
}

/** A title of a report where it stands: from its first line to its last. */
export interface PlacedTitle {
  readonly title: string;
  readonly subject: Subject;
  /** Number of the block of its first line. */
  readonly at: number;
  readonly place: string;
}

interface Line {
  readonly text: string;
  readonly at: number;
  readonly place: string;
}

const mostLines = 4;
/** The last letter of a title, or of a remark behind it. */
const titleEnd = /[报告）)]$/u;
const fullDate = /年\d{1,2}月\d{1,2}日/u;

/** Every line, or up to four lines, of a document that reads as the title of a report. */
export function titlesIn(blocks: readonly Block[]): PlacedTitle[] {
  const taken = new Set<number>();
  const lines = blocks.flatMap(blockLines);
  const found: { readonly from: number; readonly title: PlacedTitle }[] = [];
  for (const dated of [true, false])
    for (let length = 1; length <= mostLines; length += 1)
      for (let from = 0; from + length <= lines.length; from += 1) {
        const title = titleAt(lines, from, length, taken);
        if (!title || dated !== (title.subject.year !== null)) continue;
        for (let at = from; at < from + length; at += 1) taken.add(at);
        found.push({ from, title });
      }
  return found.sort((a, b) => a.from - b.from).map(({ title }) => title);
}

function titleAt(
  lines: readonly Line[],
  from: number,
  length: number,
  taken: ReadonlySet<number>,
): PlacedTitle | null {
  if (!titleEnd.test(lines[from + length - 1]?.text ?? '')) return null;
  const own = lines.slice(from, from + length);
  if (own.some(({ text }, at) => taken.has(from + at) || fullDate.test(squeeze(text)))) return null;
  const texts = own.map(({ text }) => text);
  const text = stretchAt(texts, 0, length);
  if (text === null) return null;
  const before = lines[from - 1];
  const title = withOrgan(before ? [before.text, ...texts] : texts, before ? 1 : 0, text);
  const first = title !== text && before ? before : own[0];
  if (!first) return null;
  return { title, subject: subjectOf(title), at: first.at, place: first.place };
}

/** Paragraphs, and rows of a table that one text fills. */
function blockLines(block: Block, at: number): Line[] {
  if (block.kind === 'paragraph')
    return titleLines(block.text).map((text) => ({ text, at, place: block.place }));
  const rows = Map.groupBy(
    block.cells.filter(({ text }) => squeeze(text) !== ''),
    ({ row }) => row,
  );
  return [...rows.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const texts = others.length === 0 ? titleLines(first.text) : [listOf([first, ...others])];
    return texts.map((text) => ({ text, at, place: first.place }));
  });
}

/** A row of several cells: no title goes on over it. */
function listOf(cells: readonly GridCell[]): string {
  return cells.map(({ text }) => text).join('，');
}

const years = /(?:20\d{2}|二[〇○零O][〇○零O一二三四五六七八九]{2})年?度?/gu;
const noun = /^(.*?)(?:的)?(?:政府)?(?:信息公开|政务公开|信息工作)/u;

/** Whose report a title announces. */
export function subjectOf(title: string): Subject {
  const plain = simplified(squeeze(title).normalize('NFKC')).replace(years, '');
  const name = (noun.exec(plain)?.[1] ?? '').replace(/[^\p{L}]/gu, '');
  const organ = name.endsWith('人民') ? `${name}政府` : name;
  return { organ, year: titleYear(title) };
}

/** May two titles announce the same report? A name may be printed with its regions or without. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  const sameYear = a.year === null || b.year === null || a.year === b.year;
  return sameYear && (a.organ.endsWith(b.organ) || b.organ.endsWith(a.organ));
}
