import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../src/core/dataset/order.ts';
import { schema, tableOf } from '../../../src/core/dataset/schema.ts';
import {
  plainNumber,
  printedText,
  safeText,
  sortedTexts,
  textsOf,
  visibleText,
} from '../../../src/core/dataset/text.ts';

const starts = /^\s*[=+\-@＝＋－＠]/u;
const plain = /^\s*[+\-＋－]?[\d０-９][\d０-９,，.．]*\s*$|^\s*[-－]+\s*$/u;

test.each(['-18', '-', '－', '+3', '－１８', '-1,234.5', '0', '', '无', '3（含1件）'])(
  'a figure, a dash or plain words stay as printed: %s',
  (text) => {
    expect(safeText(text)).toBe(text);
  },
);

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝1', ' =1', '\t=1', '-18件', '\t5'])(
  'what a spreadsheet could run gets an apostrophe: %j',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  },
);

test('no text reaches a table with the first character of a formula, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const safe = safeText(text);
      expect(starts.test(safe) && !plain.test(safe)).toBe(false);
      expect(safeText(safe)).toBe(safe);
      expect(safe.endsWith(text)).toBe(true);
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

test.each([
  [0.1, '0.1'],
  [1.5, '1.5'],
  [251_000, '251000'],
  [0.000001, '0.000001'],
  [0.0000001, '0.0000001'],
  [1e21, '1000000000000000000000'],
  [-18, '-18'],
])('%d is written %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test('the order is that of code points, as UTF-8 bytes sort', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareText(a, b))).toBe(bytes);
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

test('rows are sorted by their key and a key stands once', () => {
  const table = schema.find(({ name }) => name === 'quarantine');
  if (!table) throw new Error('no quarantine table');
  const row = (name: string, reason: string): object => ({
    source_name: name,
    source_sha256: '0',
    reason,
    message: '',
  });
  const rows = [row('b', 'x'), row('a', 'x'), row('b', 'y')];
  expect(sortedTexts(table, rows).map(([name, , reason]) => [name, reason])).toEqual([
    ['a', 'x'],
    ['b', 'x'],
  ]);
});

test('an unseen character is shown as one, a line end is LF, a formula is made harmless and back', () => {
  expect(visibleText('档\u0000案\u202e馆')).toBe('档\ufffd案\ufffd馆');
  expect(visibleText('一\r\n二\r三\t四')).toBe('一\n二\n三 四');
  const columns = tableOf('organisations').columns.filter(({ name }) => name === 'aliases');
  expect(textsOf({ columns }, { aliases: ['=A', '局'] })).toEqual(["'=A|局"]);
  for (const text of ['=1', '-18件', '5', "'x", '-'])
    expect(printedText(safeText(text))).toBe(text);
});
