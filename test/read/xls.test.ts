import { utils, write } from 'cfb';
import { describe, expect, it } from 'vitest';
import type { Grid, GridCell } from '../../src/core/document/document.ts';
import { readDocument } from '../../src/read/read.ts';
import { readXls } from '../../src/read/xls/xls.ts';
import {
  bookOf,
  formula,
  formulaText,
  integer,
  label,
  merge,
  record,
  rowOf,
  u16,
} from './build/xls.ts';

const gridsOf = (bytes: Uint8Array): Grid[] =>
  readXls(new Map([['Workbook', bytes]])).blocks.filter((block) => block.kind === 'grid');
const cellsOf = (bytes: Uint8Array): GridCell[] => gridsOf(bytes).flatMap(({ cells }) => cells);
const textsOf = (bytes: Uint8Array): string[] => cellsOf(bytes).map((cell) => cell.text);

const head = [label(0, 0, 0), label(0, 1, 1)];
const texts = ['项目', '件数'];

describe('a binary workbook', () => {
  it('gives shared texts and numbers as stored', () => {
    const book = bookOf(texts, [...head, label(1, 0, 0), integer(1, 1, 1234), integer(1, 2, 5)]);
    expect(textsOf(book)).toEqual(['项目', '件数', '', '项目', '1234', '5']);
  });

  it('knows numbers in hundredths, several in one record, and negative ones', () => {
    const many = record(0x00bd, ...u16(1), ...u16(1), 0, 0, 0x32, 0x30, 0, 0);
    const rest = [0, 0, 0xee, 0xff, 0xff, 0xff, ...u16(2)];
    const both = Uint8Array.from([...many, ...rest]);
    both.set(u16(18), 2);
    expect(textsOf(bookOf(texts, [...head, label(1, 0, 0), both]))).toContain('-5');
  });

  it('takes the stored result of a formula, never the formula', () => {
    const book = bookOf(texts, [
      ...head,
      label(1, 0, 0),
      formula(1, 1, 12),
      label(2, 0, 0),
      formula(2, 1, null),
      formulaText('十二'),
    ]);
    expect(textsOf(book)).toEqual(['项目', '件数', '项目', '12', '项目', '十二']);
  });

  it('marks a formula of text whose text is missing', () => {
    expect(textsOf(bookOf(texts, [...head, label(1, 0, 0), formula(1, 1, null)]))).toContain('=');
  });

  it('leaves out hidden rows, columns and sheets', () => {
    const hidden = record(0x007d, ...u16(1), ...u16(1), 0, 0, 0, 0, ...u16(1));
    const cells = [
      label(0, 0, 0),
      label(0, 1, 1),
      label(0, 2, 1),
      integer(1, 0, 7),
      integer(1, 2, 8),
    ];
    const book = bookOf(texts, [
      hidden,
      rowOf(1, true),
      ...cells,
      integer(2, 0, 9),
      integer(2, 2, 4),
    ]);
    expect(textsOf(book)).toEqual(['项目', '件数', '9', '4']);
    expect(() => gridsOf(bookOf(texts, cells, { hiddenSheet: true }))).toThrow('没有内容');
  });

  it('gives merged cells their spans and drops what they cover', () => {
    const book = bookOf(texts, [
      ...head,
      label(0, 2, 1),
      label(1, 0, 0),
      integer(1, 1, 3),
      integer(1, 2, 4),
      merge(0, 0, 1, 2),
    ]);
    const [, second] = cellsOf(book);
    expect(second).toMatchObject({ text: '件数', columnSpan: 2 });
  });

  it('leaves out stretches in a font that strikes out', () => {
    const struck = { text: '12345', struckFrom: 3 };
    expect(textsOf(bookOf(['项目', struck], head))).toEqual(['项目', '123']);
  });

  it('joins a text that goes on in the next record, where it says anew how wide it is', () => {
    expect(textsOf(bookOf(texts, head, { cutTexts: true }))).toEqual(texts);
  });

  it('is unreadable with a password', () => {
    expect(() => gridsOf(bookOf(texts, head, { locked: true }))).toThrow('密码');
  });

  it('is told from other old files by its streams', async () => {
    const container = utils.cfb_new();
    utils.cfb_add(container, '/Workbook', [...bookOf(texts, head)]);
    const bytes = Uint8Array.from(write(container, { type: 'array' }) as number[]);
    expect((await readDocument(bytes)).format).toBe('xls');
    const locked = utils.cfb_new();
    utils.cfb_add(locked, '/EncryptedPackage', [1, 2, 3]);
    const sealed = Uint8Array.from(write(locked, { type: 'array' }) as number[]);
    await expect(readDocument(sealed)).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(readDocument(sealed)).rejects.toThrow('密码');
    const other = utils.cfb_new();
    utils.cfb_add(other, '/PowerPoint Document', [1, 2, 3]);
    const slides = Uint8Array.from(write(other, { type: 'array' }) as number[]);
    await expect(readDocument(slides)).rejects.toMatchObject({ reason: 'unsupported_format' });
  });
});
