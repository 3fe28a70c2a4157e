import type { Document, Paragraph } from '../document/document.ts';
import type { Section } from '../report/report.ts';
import { isHeading } from './headings.ts';
import { simplified } from './simplified.ts';
import { squeeze, trimmed } from './words.ts';

const artefact = /\[bookmark:[^[\]]*\]/gu;
const ending = /(?:报告|年报)(?:[（(][^（()）]{1,20}[)）])?$/u;
const subject = /信息公开/u;
const year = /20\d{2}|二[〇○零Oo]/u;
const sentence = /[，。；！？：:,;]/u;
const organ =
  /(?:政府|局|委|委员会|办公室|办公厅|馆|中心|街道|办事处|管委会|厅|院|社|会|站|队|公司|所|部|署|总队|支队|区|市|县|镇|乡)$/u;
const longestTitle = 90;

const tag = /<[^<>]{0,200}>/gu;
const entity = /&(?:nbsp|ensp|emsp|lt|gt|quot|amp|#\d{2,5});?/giu;
/** The end of a tag whose beginning is lost: 「7pt; ">」. */
const brokenTag = /^[^<>\p{Script=Han}]{0,80}>/u;

/** Words that a Word file leaves in its text are no part of it. */
export function withoutArtefacts(text: string): string {
  return text.replace(artefact, '');
}

/** A title without what Word files and broken markup leave in it. */
export function withoutMarkup(text: string): string {
  return withoutArtefacts(text).replace(tag, '').replace(entity, ' ').replace(brokenTag, '');
}

/** The printed title over however many lines, else the page's own; `''` = none. */
export function titleOf(document: Document, sections: readonly Section[]): string {
  const lines = openingLines(document, sections[0]?.title ?? null);
  const fromPage = pageTitle(document.metadata.title);
  const printed = printedTitle(lines, fromPage);
  if (printed !== null && year.test(printed)) return printed;
  return (
    (fromPage !== null && subject.test(simplified(fromPage)) ? fromPage : printed) ??
    fromPage ??
    lines.find((line) => ending.test(simplified(line))) ??
    ''
  );
}

const mostLines = 200;

/** Short lines before the first section, those nearest to it. */
function openingLines(document: Document, first: string | null): string[] {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (lines.length > mostLines && first === null) break;
    if (block.kind === 'grid')
      lines.push(...block.cells.slice(0, 50).flatMap((cell) => linesIn(cell.text)));
    else if (isFirst(block.text, first) && lines.length > 0) break;
    else lines.push(...titleLines(block.text));
  }
  return first === null ? lines : lines.slice(-mostLines);
}

function isFirst(text: string, first: string | null): boolean {
  return first === null ? isHeading(text) : linesIn(text).some((line) => line.startsWith(first));
}

/** A heading broken over several lines is one title, wherever it is broken. */
function wholeTitle(lines: readonly string[]): readonly string[] {
  const whole = lines.length > 1 && lines.length <= 4 ? stretchAt(lines, 0, lines.length) : null;
  return whole !== null && year.test(whole) ? [whole] : lines;
}

/** The lines of a text, trimmed, empty ones left out; a title broken over several is one line. */
export function titleLines(text: Paragraph['text']): readonly string[] {
  return wholeTitle(linesIn(text));
}

function linesIn(text: Paragraph['text']): string[] {
  return withoutMarkup(text)
    .split('\n')
    .map((line) => trimmed(line).replace(/\s+/gu, ' '))
    .filter((line) => line !== '');
}

/**
 * The shortest stretch of up to four lines that ends like a title and names a year: the one that the
 * page gives as its title, else the last before the text (menus and lists of other years come first).
 */
function printedTitle(lines: readonly string[], fromPage: string | null): string | null {
  let fallback: string | null = null;
  for (let length = 1; length <= 4; length += 1) {
    const titles: string[] = [];
    for (let at = 0; at + length <= lines.length; at += 1) {
      const text = stretchAt(lines, at, length);
      if (text === null) continue;
      const title = withOrgan(lines, at, text);
      if (year.test(title)) titles.push(title);
      else fallback ??= title;
    }
    const own = titles.find((title) => fromPage !== null && squeeze(title) === squeeze(fromPage));
    const title = own ?? titles.at(-1);
    if (title !== undefined) return title;
  }
  return fallback;
}

/** Some neighbouring lines as one title; `null` = they are none. */
export function stretchAt(lines: readonly string[], at: number, length: number): string | null {
  const parts = lines.slice(at, at + length);
  if (parts.some((part) => sentence.test(part) || part.length > longestTitle)) return null;
  const text = joined(parts);
  return text.length <= longestTitle && isTitle(text) ? text : null;
}

function isTitle(text: string): boolean {
  const plain = simplified(text);
  return ending.test(plain) && subject.test(plain);
}

/** Words that a break may cut in two. */
const unbroken = [
  ...['人民政府', '办公室', '办公厅', '委员会', '办事处', '管理局', '管委会', '信息公开', '政府'],
  ...['街道', '自治区', '自治州', '自治县', '开发区', '监督', '管理', '事务', '中心', '服务'],
];

/** Does a break between two lines cut a word? */
function cutsWord(before: string, after: string): boolean {
  return unbroken.some((word) =>
    [...word].some(
      (_, at) => at > 0 && before.endsWith(word.slice(0, at)) && after.startsWith(word.slice(at)),
    ),
  );
}

/** A title that names no organ, or begins inside a word, takes the line before it that does. */
export function withOrgan(lines: readonly string[], at: number, title: string): string {
  const bare = /^(?:20\d{2}|二[〇○零Oo][^年]{2})年?度?(?:政府信息|信息)|^(?:政府)?信息公开/u;
  const before = lines[at - 1];
  if (!before || sentence.test(before)) return title;
  if (cutsWord(squeeze(before), squeeze(title))) return joined([before, title]);
  if (!bare.test(simplified(squeeze(title)))) return title;
  return organ.test(simplified(before)) && before.length <= 40 && before.length >= 3
    ? joined([before, title])
    : title;
}

/** Chinese needs no space between its words; Latin words keep theirs. */
function joined(parts: readonly string[]): string {
  return parts.join(' ').replace(/(?<![A-Za-z,.]) | (?![A-Za-z])/gu, '');
}

function pageTitle(title: string | null): string | null {
  if (title === null) return null;
  const whole = joined(linesIn(title));
  const parts = whole.split(/[-_|—–]+/u).map((part) => trimmed(part));
  return parts.find(isTitle) ?? (whole === '' ? null : whole);
}
