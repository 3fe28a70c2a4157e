import { describe, expect, it } from 'vitest';
import type { Block, Grid } from '../../src/core/document/document.ts';
import { readRtf } from '../../src/read/rtf/rtf.ts';

const blocksOf = (body: string, head = '\\ansicpg936'): readonly Block[] =>
  readRtf(Uint8Array.from(`{\\rtf1${head} ${body}}`, (letter) => letter.charCodeAt(0))).blocks;
const linesOf = (body: string, head?: string): string[] =>
  blocksOf(body, head).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const gridOf = (body: string): Grid => {
  const grid = blocksOf(body).find((block) => block.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('no grid');
  return grid;
};
const cellsOf = (body: string): unknown[] =>
  gridOf(body).cells.map(({ text, row, column, rowSpan, columnSpan }) => [
    text,
    ...[row, column, rowSpan, columnSpan],
  ]);
const row = (marks: string, ...texts: readonly string[]): string =>
  `\\trowd${marks}\\pard\\intbl ${texts.map((text) => `${text}\\cell`).join(' ')}\\row `;

describe('characters', () => {
  it.each([
    ['two bytes in the encoding of the document', "\\'bb\\'fa\\'b9\\'d8 1\\par", ['机关 1']],
    ['a second byte that is a letter', "\\'81A\\par", ['丄']],
    ['numbers, with a stand-in for older readers', "\\u26426\\'bb \\u-28587?\\par", ['机 違']],
    ['a stand-in of two bytes', "\\uc2\\u26426\\'bb\\'fa5\\par", ['机5']],
    ['signs and spaces', '1\\~2\\_3\\emdash 4\\{\\}\\\\\\par', ['1\u00a02-3—4{}\\']],
    ['bytes that are announced', '1\\bin3 }}}2\\par', ['12']],
    ['both variants of a text', '{\\upr{a}{\\*\\ud{\\u26426?}}}\\par', ['机']],
  ])('%s', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });

  it('are in the encoding of their font', () => {
    const head = '\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}';
    expect(linesOf("\\f0\\'e9{\\f1\\'bb\\'fa}\\'e9\\par", head)).toEqual(['é机é']);
    expect(linesOf("\\f0\\dbch\\af1\\'bb\\'fa\\loch\\'e9\\par", head)).toEqual(['机é']);
  });
});

describe('what is no text', () => {
  it.each([
    ['hidden, struck out and deleted', '1{\\v 2}{\\strike 3}{\\striked1 4}{\\deleted 5}\\par'],
    ['turned off again', '1{\\v 2\\v0}{\\strike 3\\plain}\\par'],
    ['instructions of fields', '{\\field{\\*\\fldinst{ PAGE 7}}{\\fldrslt 1}}\\par'],
    ['headers, notes, pictures', '{\\header 8}1{\\footnote 9}{\\pict 00ff}\\par'],
    ['groups of words that nobody knows', '{\\*\\unknown 5}1\\par'],
    ['inserted text is', '{\\revised 1}\\par'],
  ])('%s', (_, body) => {
    expect(linesOf(body)).toEqual(['1']);
  });

  it('a raised digit is none of the figure', () => {
    expect(linesOf('5{\\super 1}\\par')).toEqual(['5¹']);
  });

  it('a choice that Word draws is unreadable', () => {
    expect(linesOf('{\\field{\\*\\fldinst{ FORMDROPDOWN }}{\\fldrslt }}\\par')).toEqual(['\uFFFD']);
  });

  it('a deleted end of a paragraph joins it to the next', () => {
    expect(linesOf('1{\\deleted\\par}2\\par')).toEqual(['12']);
  });
});

describe('tables', () => {
  it('have columns where some cell ends', () => {
    const body =
      row('\\cellx1000\\cellx3000', 'a', '1') +
      row('\\cellx1000\\cellx2000\\cellx3000', 'b', '2', '3');
    expect(cellsOf(body)).toEqual([
      ['a', 0, 0, 1, 1],
      ['1', 0, 1, 1, 2],
      ['b', 1, 0, 1, 1],
      ['2', 1, 1, 1, 1],
      ['3', 1, 2, 1, 1],
    ]);
  });

  it('have cells merged across and down', () => {
    const body =
      row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '') +
      row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', '1', '2');
    expect(cellsOf(body)).toEqual([
      ['a', 0, 0, 2, 1],
      ['b', 0, 1, 1, 2],
      ['1', 1, 1, 1, 1],
      ['2', 1, 2, 1, 1],
    ]);
  });

  it('take the definition that stands behind the cells as well', () => {
    const cells = '\\cellx1000\\cellx2000';
    const body = `\\pard\\intbl a\\cell 1\\cell \\trowd${cells}\\row \\pard\\intbl b\\cell 2\\cell \\trowd${cells}\\row`;
    expect(gridOf(body).cells.map((cell) => cell.text)).toEqual(['a', '1', 'b', '2']);
  });

  it('stand inside cells of other tables', () => {
    const inner = (first: string, second: string): string =>
      `\\pard\\intbl\\itap2 ${first}\\nestcell ${second}\\nestcell {\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`;
    const body = `\\trowd\\cellx5000\\cellx6000 ${inner('a', '1')}${inner('b', '2')}\\pard\\intbl\\itap1 \\cell x\\cell\\row`;
    expect(gridOf(body).cells.map((cell) => cell.text)).toEqual(['a', '1', 'b', '2']);
  });

  it('keep their place beside the text around them', () => {
    const body = `before\\par ${row('\\cellx1000\\cellx2000', 'a', '1')}\\pard after\\par`;
    expect(blocksOf(body).map((block) => block.kind)).toEqual(['paragraph', 'grid', 'paragraph']);
  });

  it('without a definition, or with more cells than it has, are damage', () => {
    expect(() => blocksOf('\\pard\\intbl a\\cell\\row')).toThrow('损坏');
    expect(() => blocksOf(row('\\cellx1000', 'a', 'b'))).toThrow('损坏');
  });
});

it('text boxes follow the paragraph that holds them', () => {
  const box = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt box}}';
  expect(linesOf(`before${box} after\\par end\\par`)).toEqual(['before after', 'box', 'end']);
});
