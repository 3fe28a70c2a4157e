import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/core/parse/report.ts';
import { canBeDigit } from '../../src/read/pdf/digit-shapes.ts';
import { fontsWithoutMap } from '../../src/read/pdf/font-dictionaries.ts';
import { readDocument } from '../../src/read/read.ts';
import { pdfFile } from './pdf-writer.ts';

const song = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
];

/** A rectangle as drawing operations. */
const box = (x: number, y: number, width: number, high: number): string =>
  `${x} ${y} m ${x + width} ${y} l ${x + width} ${y + high} l ${x} ${y + high} l h `;
const outer = box(0, 0, 500, 700);
/** Digits as plain outlines with the right holes. */
const drawn = [
  outer + box(100, 100, 300, 500),
  box(200, 0, 100, 700),
  outer,
  outer,
  outer + box(150, 300, 150, 200),
  outer,
  outer + box(100, 100, 300, 200),
  outer,
  outer + box(100, 100, 300, 200) + box(100, 400, 300, 200),
  outer + box(100, 400, 300, 200),
];

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A font of drawings for codes 0x30–0x39; `shows` says which digit each code draws. */
function drawings(shows: readonly number[]): string[] {
  const first = 8;
  const procs = shows.map((digit) => stream(`500 0 0 0 500 700 d1 ${drawn[digit] ?? ''}f*`));
  const names = shows.map((_, code) => `/d${code}`);
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <39> <0030> endbfrange endcmap end`;
  return [
    `<< /Type /Font /Subtype /Type3 /Name /AAAAAA+Digits /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 500 700] /FirstChar 48 /LastChar 57 /Widths [${shows.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [48 ${names.join(' ')}] >> /CharProcs << ${names.map((name, at) => `${name} ${first + 2 + at} 0 R`).join(' ')} >> /ToUnicode ${first + 1} 0 R >>`,
    stream(map),
    ...procs,
  ];
}

/** A font whose codes are numbers of glyphs, with or without a map. */
function numbered(more: string): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /CAAAAA+Serif /Encoding /Identity-H /DescendantFonts [9 0 R] ${more} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /CAAAAA+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 10 0 R >>',
    '<< /Type /FontDescriptor /FontName /CAAAAA+Serif /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
}

const heads = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const figures = [
  ['行政复议', '10', '0', '2', '3', '15'],
  ['未经复议直接起诉', '4', '5', '6', '7', '22'],
  ['复议后起诉', '8', '9', '1', '0', '18'],
];

/** The review table; figures in font /G, coded with one or two bytes. */
function review(font: readonly string[], bytes: 1 | 2, some: (row: number) => boolean): Uint8Array {
  const code = (text: string, size: 1 | 2): string =>
    [...text]
      .map((letter) =>
        letter
          .charCodeAt(0)
          .toString(16)
          .padStart(size * 2, '0'),
      )
      .join('');
  const rows = [heads, ...figures];
  const texts = rows.flatMap((cells, row) =>
    cells.map((text, at) => {
      const own = row > 0 && at > 0 && some(row);
      const shown = own ? `/G 10 Tf` : `/F 10 Tf`;
      return `BT ${shown} ${60 + at * 75} ${726 - row * 20} Td <${code(text, own ? bytes : 2)}> Tj ET`;
    }),
  );
  const lines = [
    ...[0, 1, 2, 3, 4].map((row) => `55 ${740 - row * 20} m 505 ${740 - row * 20} l S`),
    ...[0, 1, 2, 3, 4, 5, 6].map((at) => `${55 + at * 75} 740 m ${55 + at * 75} 660 l S`),
  ];
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [7 0 R] /Count 1 >>',
    ...song,
    stream(['0.5 w', ...texts, ...lines].join('\n')),
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F 3 0 R /G 8 0 R >> >> >>',
    ...font,
  ]);
}

const everywhere = (): boolean => true;

async function values(bytes: Uint8Array): Promise<(number | string | null)[]> {
  const { cells } = parseReport(await readDocument(bytes));
  return cells
    .filter(({ tableId }) => tableId === 'review')
    .map(({ value, state }) => (state === 'number' ? value : state));
}

describe('digits of a font', () => {
  it('are read where their outlines are what they are said to be', async () => {
    const honest = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const read = await values(review(drawings(honest), 1, everywhere));
    expect(read).toEqual(figures.flatMap(([, ...row]) => row.map(Number)));
  });

  it.each([
    ['moved on by three', [3, 4, 5, 6, 7, 8, 9, 0, 1, 2]],
    ['turned round', [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
    ['with 1 and 8 changed', [0, 8, 2, 3, 4, 5, 6, 7, 1, 9]],
    ['with 6 and 9 changed', [0, 1, 2, 3, 4, 5, 9, 7, 8, 6]],
    ['with 0 and 7 changed', [7, 1, 2, 3, 4, 5, 6, 0, 8, 9]],
  ])('are not believed when they are %s', async (_, shows) => {
    await expect(values(review(drawings(shows), 1, everywhere))).rejects.toMatchObject({
      reason: 'unreadable',
    });
  });

  it('are not believed when codes are numbers of glyphs without a map', async () => {
    const bytes = review(numbered(''), 2, everywhere);
    expect([...fontsWithoutMap(bytes)]).toEqual(['CAAAAA+Serif']);
    await expect(values(bytes)).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('leave the figures of other fonts alone', async () => {
    const read = await values(review(numbered(''), 2, (row) => row === 2));
    expect(read.slice(0, 5)).toEqual([10, 0, 2, 3, 15]);
    expect(read.slice(5, 10)).toEqual(['text', 'text', 'text', 'text', 'text']);
    expect(read.slice(10)).toEqual([8, 9, 1, 0, 18]);
  });

  it('are believed with a map, in a known collection, and where codes are characters', () => {
    expect(fontsWithoutMap(review(numbered('/ToUnicode 6 0 R'), 2, everywhere)).size).toBe(0);
    const gb1 = numbered('').map((object) => object.replace('(Identity)', '(GB1)'));
    expect(fontsWithoutMap(review(gb1, 2, everywhere)).size).toBe(0);
  });
});

describe('the outline of a digit', () => {
  it('tells by its holes', () => {
    const square = (low: number, high: number): number[] => [0, 0, low, 1, 5, low, 1, 5, high, 4];
    const eight = [...square(0, 9), ...square(1, 4), ...square(5, 8)];
    expect(canBeDigit('8', eight, true)).toBe(true);
    expect(canBeDigit('3', eight, true)).toBe(false);
    expect(canBeDigit('6', [...square(0, 9), ...square(1, 4)], true)).toBe(true);
    expect(canBeDigit('6', [...square(0, 9), ...square(1, 4)], false)).toBe(false);
    expect(canBeDigit('7', square(0, 9), true)).toBe(true);
    expect(canBeDigit('0', square(0, 9), true)).toBe(false);
    expect(canBeDigit('5', [], true)).toBe(true);
  });
});
