import { expect, test } from 'vitest';
import { valueCell } from '../../src/components/explorer/tableModel.ts';
import type { FigureRow } from '../../src/query/figureRow.ts';
import { gapText, rateLine, rateText } from '../../src/text/rate.ts';
import { valueText } from '../../src/text/valueText.ts';

const zero = { k: 0, n: 0, value: null };
const row: FigureRow = {
  ...zero,
  measure: 'disclosure_rate',
  keys: {},
  names: {},
  ranks: {},
  reports: 1,
  basis: null,
  here: 0,
  panel: null,
  organs: 'a',
  gaps: {},
  contested: 0,
  byParts: null,
  forms: ['2021', '2021'],
};

test.each(['zh', 'en'] as const)(
  'a denominator of 0 has one wording everywhere (%s)',
  (language) => {
    const words = gapText(language, null);
    expect(rateText(language, zero).main).toBe(words);
    expect(rateLine(language, zero)).toBe(words);
    expect(valueText(language, row)).toMatchObject({ main: words, mark: words, number: null });
    expect(valueCell(row, language)).toMatchObject({
      text: words,
      file: { state: 'zero_denominator', mark: words },
    });
  },
);

test('what stands over a denominator of 0 is not hidden', () => {
  expect(rateLine('zh', { k: 3, n: 0, value: null })).toBe('分母为 0，无比率（3/0）');
});

test('a small denominator that is not 0 stays k/n', () => {
  expect(rateText('zh', { k: 2, n: 5, value: 0.4 }).main).toBe('2/5');
});
