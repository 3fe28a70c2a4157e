import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ofdFile } from '../../scripts/generate/formats/ofd.ts';
import type { Block } from '../../src/core/document/document.ts';
import { Refusal } from '../../src/core/document/document.ts';
import { distancesIn } from '../../src/read/ofd/delta.ts';
import { readOfd } from '../../src/read/ofd/ofd.ts';
import { stepsIn } from '../../src/read/ofd/path.ts';
import { readDocument } from '../../src/read/read.ts';

const textAt = (x: number, y: number, text: string, marks = '', code = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 50 5" Font="1" Size="4"${marks}><ofd:TextCode X="0" Y="4"${code}>${text}</ofd:TextCode></ofd:TextObject>`;
const box = (x: number, y: number, w: number, h: number): string =>
  `<ofd:PathObject Boundary="${x} ${y} ${w} ${h}"><ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</ofd:AbbreviatedData></ofd:PathObject>`;
const linesOf = (...objects: readonly string[]): string[] =>
  readOfd(ofdFile([objects.join('')])).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
const gridOf = (blocks: readonly Block[]): unknown[] => {
  const grid = blocks.find((block) => block.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('no grid');
  return grid.cells.map(({ text, row, column, columnSpan }) => [text, row, column, columnSpan]);
};
const table = [
  ...[box(20, 20, 60, 8), box(20, 28, 30, 8), box(50, 28, 30, 8)],
  ...[textAt(22, 21, '申请数量'), textAt(22, 29, '自然人'), textAt(55, 29, '12')],
].join('');

describe('an OFD page', () => {
  it('gives tables from its ruling lines', () => {
    expect(gridOf(readOfd(ofdFile([table])).blocks)).toEqual([
      ['申请数量', 0, 0, 2],
      ['自然人', 1, 0, 1],
      ['12', 1, 1, 1],
    ]);
  });

  it('prints its template too', () => {
    expect(
      gridOf(readOfd(ofdFile([textAt(60, 29, '5', ' CTM="1 0 0 1 6 0"')], table)).blocks),
    ).toContainEqual(['12 5', 1, 1, 1]);
  });

  it('has characters in groups and blocks, and spaced by packed distances', () => {
    const block = `<ofd:PageBlock>${textAt(20, 20, '年度报告', '', ' DeltaX="g 3 4"')}</ofd:PageBlock>`;
    expect(linesOf(block)).toEqual(['年度报告']);
    expect(linesOf(textAt(20, 20, '12', '', ' DeltaX="12"'))).toEqual(['1 2']);
  });

  it('sets characters below each other where only their height differs', () => {
    expect(linesOf(textAt(20, 20, '甲乙', '', ' DeltaY="4"'))[0]).toContain('甲');
  });

  it.each([
    ['invisible', ' Visible="false"'],
    ['not painted', ' Fill="false"'],
    ['transparent', ' Alpha="0"'],
  ])('leaves out text that is %s', (_, marks) => {
    expect(linesOf(textAt(20, 20, '甲'), textAt(20, 40, '9', marks))).toEqual(['甲']);
  });

  it('marks a character without Unicode as unreadable', () => {
    expect(linesOf(textAt(20, 20, '1¤'))).toEqual(['1\uFFFD']);
  });
});

describe('an OFD file that is not read', () => {
  it('is a scan', () => {
    const picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>';
    expect(() => linesOf(picture)).toThrow('扫描件');
    expect(() => linesOf(textAt(20, 20, '甲', ' Fill="false"'))).toThrow('扫描件');
    expect(() => linesOf('')).toThrow('没有文字');
  });

  it('lacks a page', () => {
    const { 'Doc_0/Pages/Page_0/Content.xml': _, ...files } = unzipSync(ofdFile([table]));
    expect(() => readOfd(zipSync(files))).toThrow('不完整');
  });

  it('has more pages than we read, or names one again and again', () => {
    const page = '<ofd:Page BaseLoc="Pages/Page_0/Content.xml"/>';
    const files = unzipSync(ofdFile([table]));
    const document = new TextDecoder().decode(files['Doc_0/Document.xml']);
    const many = document.replace('<ofd:Pages>', `<ofd:Pages>${page.repeat(201)}`);
    expect(() => readOfd(zipSync({ ...files, 'Doc_0/Document.xml': strToU8(many) }))).toThrow(
      Refusal,
    );
  });
});

it('distances may be packed; no list packs more than a page holds', () => {
  expect(distancesIn('g 3 2.5 4')).toEqual([2.5, 2.5, 2.5, 4]);
  expect(distancesIn('')).toBe(null);
  expect(distancesIn('g 999999999999 1')?.length).toBe(100_000);
});

it('paths keep their steps; what is no step is passed over', () => {
  expect(stepsIn('M 1 2 L 3 4 X Q 1 2 3 4 A 1 1 0 0 0 7 8 C')).toEqual(
    [[0, 1, 2], [1, 3, 4], [3, 1, 2, 3, 4], [2, 7, 8, 7, 8, 7, 8], [4]].flat(),
  );
});

it('is told from other packages by its parts', async () => {
  expect((await readDocument(ofdFile([table]))).format).toBe('ofd');
});

const samples = '../shared/cases/ofd';
describe.runIf(existsSync(samples))('files of other writers', () => {
  it.each([
    ['helloworld.ofd', '你好呀，OFD Reader&Writer！'],
    ['helloworld_with_pageblock.ofd', '你好呀，OFD Reader&Writer！'],
    ['namespace_no_std.ofd', '你好呀，OFD Reader&Writer！'],
    ['no_page_container.ofd', '发票代码：031001900511'],
    ['path_unstd.ofd', '立案决定书'],
  ])('%s', (name, line) => {
    const { blocks } = readOfd(new Uint8Array(readFileSync(`${samples}/${name}`)));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toContain(line);
  });

  it('end in a document or a refusal', () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.ofd'))) {
      const bytes = new Uint8Array(readFileSync(`${samples}/${name}`));
      try {
        expect(readOfd(bytes).format).toBe('ofd');
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
  });
});
