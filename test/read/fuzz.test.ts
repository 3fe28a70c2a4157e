import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal, type Document } from '../../src/core/document/document.ts';
import { readCsv } from '../../src/read/csv/csv.ts';
import { readDocx } from '../../src/read/docx/docx.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { readSheet } from '../../src/read/sheet/sheet.ts';
import { cell, docxOf, paragraph, row, table } from './build/docx.ts';
import { xlsxOf } from './build/xlsx.ts';

type Reader = (bytes: Uint8Array) => Document;

const body =
  paragraph('甲') + table(row(cell(paragraph('1'), '<w:vMerge/>'), cell(paragraph('2'))));
const page = `<meta charset=gbk><p style="a:b">甲<table><tr><td rowspan=2 colspan=3>1<td>2<tr><td>&nbsp;3</table>`;
const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>';
const after = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
const encode = (text: string) => new TextEncoder().encode(text);

const samples: [string, Reader, Uint8Array][] = [
  ['html', readHtml, encode(page)],
  ['docx', readDocx, docxOf(body)],
  ['csv', readCsv, encode('甲,"1",2\r\n"乙\n",3;4\t5')],
  ['xlsx', readSheet, xlsxOf([{ rows: cells, after }], ['<t>甲</t>'])],
];

/** Reading ends in a document with sound grids or in a refusal, twice the same. */
function endsWell(read: Reader, bytes: Uint8Array): void {
  const first = outcome(read, bytes);
  expect(outcome(read, bytes)).toEqual(first);
}

function outcome(read: Reader, bytes: Uint8Array): unknown {
  try {
    const document = read(bytes);
    for (const block of document.blocks) {
      if (block.kind === 'paragraph') continue;
      for (const { row, column, rowSpan, columnSpan } of block.cells) {
        if (row + rowSpan > block.rows || column + columnSpan > block.columns)
          throw new Error('outside');
      }
    }
    return document;
  } catch (error) {
    if (error instanceof Refusal && error.message.length > 0) return error.reason;
    throw error;
  }
}

const mutation = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });

describe.each(samples)('%s readers end in a document or a refusal', (_, read, sample) => {
  it('for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => endsWell(read, bytes)),
      { seed: 1, numRuns: 500 },
    );
  });

  it('for every truncation', () => {
    for (let length = 0; length < sample.length; length++)
      endsWell(read, sample.subarray(0, length));
  });

  it('for mutated bytes', () => {
    fc.assert(
      fc.property(mutation, (changes) => {
        const bytes = sample.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        endsWell(read, bytes);
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });
});

const tags = [
  'table',
  '/table',
  'tr',
  '/tr',
  'td',
  '/td',
  'td rowspan=3',
  'td colspan=2',
  'p',
  '/p',
  'tbody',
  'b',
  '/b',
  'br',
  'del',
];
const markup = fc.array(
  fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom('1', ' ', '甲'),
  ),
  { maxLength: 60 },
);

const parts = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:tcPr>',
  '</w:tcPr>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="3"/>',
  '<w:r>',
  '</w:r>',
  '<w:t>1</w:t>',
  '<w:del>',
  '</w:del>',
];

describe('structure out of order', () => {
  it('pages', () => {
    fc.assert(
      fc.property(markup, (pieces) => endsWell(readHtml, encode(pieces.join('')))),
      { seed: 3, numRuns: 3_000 },
    );
  });

  it('Word bodies', () => {
    const pieces = fc.array(fc.constantFrom(...parts), { maxLength: 40 });
    const balanced = pieces.map(balance);
    fc.assert(
      fc.property(balanced, (xml) => endsWell(readDocx, docxOf(xml))),
      { seed: 4, numRuns: 2_000 },
    );
  });
});

/** Makes well-formed XML of loose tags: end tags close what is open, the rest is dropped. */
function balance(pieces: readonly string[]): string {
  const open: string[] = [];
  let xml = '';
  for (const piece of pieces) {
    if (piece.endsWith('/>') || piece.includes('</w:t>')) xml += piece;
    else if (!piece.startsWith('</')) {
      xml += piece;
      open.push(piece.slice(1, -1));
    } else if (open.length > 0) xml += `</${open.pop()}>`;
  }
  return (
    xml +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
