import type { Document } from '../document/document.ts';
import type { Section } from '../report/report.ts';
import { simplified } from './simplified.ts';
import { squeeze } from './words.ts';

/** The data year, and another one that the document names as such. */
export interface DataYear {
  readonly year: number;
  readonly other: number | null;
}

const first = 2008;
const last = 2099;
const period = /(20\d{2})年1月1日.{0,14}?(?:(20\d{2})年)?12月31日/gu;
const opening = /^(20\d{2})年(?:度)?/u;
const announced = /(?:公布|发布)[^\d]{0,12}(20\d{2})年(?!\d)/u;
const itself = /年度报告|年报|工作报告/u;

/**
 * The year the figures are about: what most of title, statistics period and text say, the title
 * where they are even. A date of signing is none of them. `null` = none is named.
 */
export function yearOf(
  document: Document,
  title: string,
  sections: readonly Section[],
): DataYear | null {
  const overview = sections.find((section) => section.id === 'overview')?.text ?? '';
  const prose = simplified(squeeze(proseOf(document)));
  const claims = [titleYear(title), periodYear(prose), textYear(prose, overview)].filter(
    (claim): claim is number => claim !== null && claim >= first && claim <= last,
  );
  const [leading] = claims;
  if (leading === undefined) return null;
  const count = (year: number): number => claims.filter((claim) => claim === year).length;
  const year = claims.reduce((best, claim) => (count(claim) > count(best) ? claim : best), leading);
  return { year, other: claims.find((claim) => claim !== year) ?? null };
}

/** The first year that a title names, in digits or Chinese numerals; `null` = none. */
export function titleYear(title: string): number | null {
  return yearsIn(title)[0] ?? null;
}

/** The years that a line names, each once, in figures or in Chinese; years of a date are none. */
export function yearsIn(line: string): number[] {
  const plain = squeeze(line)
    .normalize('NFKC')
    .replace(/[〇○零一二三四五六七八九]/gu, digitOf);
  const found = [...plain.matchAll(/(?<!\d)(20\d{2})(?!\d|年\d{1,2}月)/gu)];
  return [...new Set(found.map(([, year]) => Number(year)))];
}

function digitOf(letter: string): string {
  const at = '〇一二三四五六七八九'.indexOf(letter);
  return at < 0 ? '0' : String(at);
}

function periodYear(text: string): number | null {
  for (const found of text.matchAll(period)) {
    if (found[2] === undefined || found[2] === found[1]) return Number(found[1]);
  }
  return null;
}

/** 「现公布2023年度……年度报告」, or how the overview begins. */
function textYear(intro: string, overview: string): number | null {
  const clause = intro.split(/[。，；]/u).find((text) => itself.test(text) && announced.test(text));
  const claimed = announced.exec(clause ?? '') ?? opening.exec(squeeze(overview));
  return claimed ? Number(claimed[1]) : null;
}

/** All prose; enough of it to hold the statistics period. */
function proseOf(document: Document): string {
  let text = '';
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') text += `${block.text}\n`;
    if (text.length > 20_000) break;
  }
  return text;
}
