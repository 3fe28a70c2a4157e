import type { Document } from '../core/document/document.ts';
import { simplified } from '../core/parse/simplified.ts';
import { withoutMarkup } from '../core/parse/title.ts';

/** Where a name stands; earlier ones count more. */
export type NameSource = 'title' | 'text' | 'signature' | 'publisher' | 'contact';

/** A name that the document gives for the organ behind it. */
export interface PrintedName {
  readonly name: string;
  readonly source: NameSource;
}

const yearWords = /(?:20\d{2}|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})年?度?/gu;
const noun = /^(.+?)的?(?:政府|政务)?(?:信息公开|政务公开|信息工作).*$/u;
/** Words of a site before a title: 【年报】, (文字版), 「年度报告：」. */
const prefix =
  /^(?:【[^【】]{0,12}】|\[[^[\]]{0,12}\]|[（(][^（()）]{0,8}(?:版|年报|公开|置顶|最新)[)）]|(?:年度报告|年报|标题)[：:])/u;
const longestName = 45;
const openingLength = 4000;

/** Every name the document gives for the organ behind it, strongest first. */
export function printedNames(document: Document, title: string): PrintedName[] {
  const prose = proseOf(document);
  const opening = squeezed(prose.join('\n')).slice(0, openingLength);
  const named: [NameSource, string[]][] = [
    ['title', [nameInTitle(title)].filter((name) => name !== null)],
    ['text', namesInText(opening)],
    ['signature', signatures(prose)],
    ['publisher', publishers(document)],
    ['contact', matches(opening, contact)],
  ];
  return named.flatMap(([source, names]) => names.map((name) => ({ name, source })));
}

/** The organ in a title, years and the noun removed; `null` when the title names none. */
export function nameInTitle(title: string): string | null {
  const plain = squeezed(withoutMarkup(title).slice(0, 200))
    .replace(prefix, '')
    .replace(prefix, '')
    .replace(yearWords, '')
    .replace(/^(?:关于公布|关于发布|关于印发|关于|公布|发布)/u, '')
    .replace(/[《》“”"']/gu, '');
  return cleaned(noun.exec(plain)?.[1] ?? '');
}

/**
 * 「幸福乡人民政府信息公开」: 政府 belongs to the name and to the noun, so a name left with 人民 gets it
 * back.
 */
function cleaned(name: string): string | null {
  const plain = name
    .replace(yearWords, '')
    .replace(/^(?:现将|现向社会|向社会|特将|将|我们|本)/u, '')
    .replace(/(?:的|年度|本年度|年)$/u, '')
    .replace(/(?<=.{3})（[^（）]{1,30}）$/u, '')
    .replace(/^[、，.\d\s]+/u, '');
  const whole = plain.endsWith('人民') ? `${plain}政府` : plain;
  const fits = whole.length >= 2 && whole.length <= longestName;
  return fits && !noName.test(whole) && !selfWords.test(whole) ? whole : null;
}

/** Marks of a sentence, of markup, or a character that nobody can tell. */
const noName = /[。；！？，：:;<>{}=\ufffd]/u;

/** Words that name no organ; 「政府信息公开年度报告」 leaves nothing but the noun's own 政府. */
const selfWords = /^(?:本|我|各|该|其|以下|依照|根据|依据|按照|主动|条例|(?:人民)?政府$|政务$)/u;

const made =
  /(?:报告|年报)[^。由\n]{0,12}由([^，。；：（）()\n]{3,40}?)(?:根据|依据|按照|依照|编制|负责|组织|汇总)/gu;
const announced =
  /(?:公布|发布|[现会]公开|现将)((?:20\d{2}年?度?)?[^，。；：《》（）()\n]{3,40}?)(?:20\d{2}年?度?)?(?:政府信息公开|政府信息工作|信息公开)(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报|情况)/gu;
const contact = /与([^，。；：（）()\n]{3,40}?)(?:政务公开|政府信息|信息公开|联系)/gu;

function namesInText(text: string): string[] {
  return [...matches(text, announced), ...matches(text, made)];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((found) => cleaned(found[1] ?? '') ?? []);
}

const date = /^(?:20\d{2}|二[〇○零][^年]{2})年.{1,4}月.{1,4}日$/u;
const organEnd =
  /(?:政府|局|委|委员会|办公室|办公厅|办|馆|中心|街道|办事处|厅|院|社|站|所|部|署|总队|支队|学校|公司|海关)$/u;

/** Short last lines without punctuation that end like an organ. */
function signatures(prose: readonly string[]): string[] {
  const lines = prose
    .slice(-20)
    .flatMap((text) => text.slice(-2000).split('\n'))
    .map(squeezed)
    .filter((line) => line !== '')
    .slice(-4)
    .map((line) => line.replace(/(?:20\d{2})年\d{1,2}月\d{1,2}日$/u, ''));
  return lines
    .filter((line) => !date.test(line) && line.length <= 40 && organEnd.test(line))
    .flatMap((line) => cleaned(line) ?? []);
}

const publisherLabel = /^(?:发布机构|发布单位|公开主体|发文机关|信息来源|来源|单位)[：:]?$/u;
const publisherInline = /(?:发布机构|发布单位|公开主体|发文机关|信息来源)[：:]([^\s：:]{3,30})/u;

function publishers(document: Document): string[] {
  const found = [document.metadata.publisher ?? ''];
  for (const block of document.blocks.slice(0, 60)) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text);
    for (const [at, text] of texts.slice(0, 60).entries()) {
      if (text.length > 300) continue;
      if (publisherLabel.test(squeezed(text))) found.push(texts[at + 1] ?? '');
      found.push(publisherInline.exec(text)?.[1] ?? '');
    }
  }
  const site = document.metadata.title?.split(/[-_|—–]+/u).slice(1) ?? [];
  return [...found, ...site]
    .map(squeezed)
    .filter((name) => organEnd.test(name))
    .flatMap((name) => cleaned(name) ?? []);
}

/** The paragraphs of a document, table cells left out. */
export function proseOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** The text without white space of any kind, simplified, full-width digits as usual ones. */
export function squeezed(text: string): string {
  return simplified(text)
    .replace(/[^\S\n]|[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[０-９]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
