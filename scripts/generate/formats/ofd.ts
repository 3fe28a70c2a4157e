import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Part } from '../narrative.ts';
import type { Random } from '../random.ts';
import { escaped } from './html.ts';
import { pdfPages } from './pdf.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const paper = { width: 210, height: 297, points: 842 };

/** An OFD file with the pages of the PDF: text objects with their distances, paths as ruling lines. */
export function ofd(parts: readonly Part[], random: Random): Uint8Array {
  return ofdFile(pdfPages(parts).map((page) => contentOf(page, random)));
}

/** The file of pages given by their objects; what all pages share stands on a template. */
export function ofdFile(pages: readonly string[], template = ''): Uint8Array {
  const list = pages.map(
    (_, at) => `<ofd:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`,
  );
  const files: Zippable = {
    'OFD.xml': part(
      `<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': part(
      `<ofd:Document ${namespace}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${paper.width} ${paper.height}</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/Tpls/Tpl_0/Content.xml': pagePart(template, ''),
  };
  for (const [at, page] of pages.entries())
    files[`Doc_0/Pages/Page_${at}/Content.xml`] = pagePart(
      page,
      '<ofd:Template TemplateID="5" ZOrder="Background"/>',
    );
  return zipSync(files, { level: 6, mtime: '2000-01-01T00:00:00' });
}

function pagePart(objects: string, before: string): Uint8Array {
  return part(
    `<ofd:Page ${namespace}>${before}<ofd:Content><ofd:Layer ID="1" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
  );
}

function part(xml: string): Uint8Array {
  return strToU8(head + xml);
}

/** The objects of a page that was laid out for PDF, one command a line. */
function contentOf(page: string, random: Random): string {
  return page
    .split('\n')
    .map((command) => {
      const text = /^BT \/F1 (\S+) Tf (\S+) (\S+) Td <([0-9a-f]*)> Tj ET$/u.exec(command);
      if (text) return textObject(lettersOf(text[4] ?? ''), ...numbers(text.slice(1, 4)), random);
      const box = /^(\S+) (\S+) (\S+) (\S+) re S$/u.exec(command);
      return box ? boxObject(...numbers(box.slice(1, 5))) : '';
    })
    .join('');
}

function numbers(words: readonly string[]): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = words.map(Number);
  return [a, b, c, d];
}

function lettersOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Millimetres from points, as writers round them. */
function mm(points: number): number {
  return Math.round((points * paper.height * 1000) / paper.points) / 1000;
}

/** A line of text: its distances in full or packed, its size by a matrix or as it is. */
function textObject(
  text: string,
  points: number,
  left: number,
  base: number,
  _: number,
  random: Random,
): string {
  const size = mm(points);
  const [x, y] = [mm(left), mm(paper.points - base)];
  const widths = [...text]
    .slice(0, -1)
    .map((letter) => (letter.charCodeAt(0) < 0x7f ? 0.5 : 1) * size);
  const scaled = random.chance(0.3);
  const unit = scaled ? size : 1;
  const matrix = scaled ? ` CTM="${size} 0 0 ${size} 0 0"` : '';
  const delta = widths.length === 0 ? '' : ` DeltaX="${packed(widths, unit, random)}"`;
  const box = `${x} ${round(y - size)} ${round(size * text.length + 1)} ${round(size * 1.3)}`;
  return `<ofd:TextObject ID="9" Boundary="${box}"${matrix} Font="3" Size="${round(size / unit)}"><ofd:TextCode X="0" Y="${round(size / unit)}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

function packed(widths: readonly number[], unit: number, random: Random): string {
  const list = widths.map((width) => String(round(width / unit)));
  if (random.chance(0.3)) return list.join(' ');
  const runs: string[] = [];
  for (let at = 0; at < list.length;) {
    let end = at;
    while (list[end] === list[at]) end += 1;
    runs.push(end - at > 1 ? `g ${end - at} ${list[at]}` : (list[at] ?? '0'));
    at = end;
  }
  return runs.join(' ');
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function boxObject(left: number, bottom: number, width: number, height: number): string {
  const [x, y, w, h] = [mm(left), mm(paper.points - bottom - height), mm(width), mm(height)];
  const data = `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`;
  return `<ofd:PathObject ID="9" Boundary="${x} ${y} ${w} ${h}" LineWidth="0.25"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}
