import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObservationRow } from '../../../src/core/dataset/rows.ts';
import { blockOf, rowsOf } from '../../../scripts/ingest/block.ts';

const raw = fc
  .array(fc.constantFrom('1', '件', ',', '"', '\n', ' ', '；', '\u2028'), { maxLength: 6 })
  .map((letters) => ['5', ...letters].join(''));

const row = raw.map((text): ObservationRow => ({
  report_id: '220102-x-2023',
  table_id: 'requests',
  row_id: 'received',
  column_id: 'total',
  value: text.length,
  state: 'number',
  raw: text,
  place: 'line 3',
}));

test('the rows of a block come back as they went in, quoted or not', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      expect(rowsOf(blockOf(rows))).toEqual(rows);
    }),
    { seed: 5, numRuns: 2_000 },
  );
});
