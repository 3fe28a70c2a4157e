import type { Document, Paragraph } from '../document/document.ts';
import type { Section } from '../report/report.ts';
import { isHeading } from './headings.ts';
import { squeeze, trimmed } from './words.ts';

const artefact = /\[bookmark:[^[\]]{0,100}\]/gu;
const ending = /(?:报告|年报)(?:[（(][^（()）]{1,20}[)）])?$/u;
const subject = /信息公开/u;
const year = /20\d{2}|二[〇○零Oo]/u;
const sentence = /[，。；！？：:,;]/u;
const organ =
  /(?:政府|局|委|委员会|办公室|办公厅|馆|中心|街道|办事处|管委会|厅|院|社|会|站|队|公司|所|部|署|总队|支队|区|市|县|镇|乡)$/u;
const longestTitle = 90;

/** Words that a Word file leaves in its text are no part of it. */
export function withoutArtefacts(text: string): string {
  return text.replace(artefact, '');
}

/** The printed title over however many lines, else the page's own; `''` = none. */
export function titleOf(document: Document, sections: readonly Section[]): string {
  const lines = openingLines(document, sections[0]?.title ?? null);
  const fromPage = pageTitle(document.metadata.title);
  const printed = printedTitle(lines, fromPage);
  if (printed !== null && year.test(printed)) return printed;
  return (
    (fromPage !== null && subject.test(fromPage) ? fromPage : printed) ??
    fromPage ??
    lines.find((line) => ending.test(line)) ??
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
    else lines.push(...linesIn(block.text));
  }
  return first === null ? lines : lines.slice(-mostLines);
}

function isFirst(text: string, first: string | null): boolean {
  return first === null ? isHeading(text) : linesIn(text).some((line) => line.startsWith(first));
}

function linesIn(text: Paragraph['text']): string[] {
  return withoutArtefacts(text)
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

function stretchAt(lines: readonly string[], at: number, length: number): string | null {
  const parts = lines.slice(at, at + length);
  if (parts.some((part) => sentence.test(part) || part.length > longestTitle)) return null;
  const text = joined(parts);
  return text.length <= longestTitle && ending.test(text) && subject.test(text) ? text : null;
}

/** A title that names no organ takes the line before it that does. */
function withOrgan(lines: readonly string[], at: number, title: string): string {
  const bare = /^(?:20\d{2}|二[〇○零Oo][^年]{2})年?度?(?:政府信息|信息)|^(?:政府)?信息公开/u;
  const before = lines[at - 1];
  if (!before || !bare.test(squeeze(title)) || sentence.test(before)) return title;
  return organ.test(before) && before.length <= 40 && before.length >= 3
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
  return (
    parts.find((part) => ending.test(part) && subject.test(part)) ?? (whole === '' ? null : whole)
  );
}
