import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/measures.ts';
import { readView, writeView } from '../../src/view/address.ts';
import { dimensions } from '../../src/view/dimensions.ts';
import { figureFields, wordFields, type Filter } from '../../src/view/filter.ts';
import { startView, tabs, type View } from '../../src/view/view.ts';
import { yearsText } from '../../src/text/years.ts';

const dimension = fc.constantFrom(...dimensions);
const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constantFrom(...wordFields),
    op: fc.constantFrom('in' as const, 'ne' as const),
    values: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    field: fc.constantFrom(...figureFields),
    op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
    value: fc.integer({ min: -5000, max: 5000 }).map((value) => value / 8 + 0),
  }),
) as fc.Arbitrary<Filter>;

const year = fc.integer({ min: 1000, max: 9999 });
const view: fc.Arbitrary<View> = fc
  .record({
    organisations: fc.uniqueArray(fc.stringMatching(/^[a-z\d][a-z\d-]{0,20}$/u), { maxLength: 5 }),
    regions: fc.uniqueArray(fc.stringMatching(/^\d{6}(?:\d{3})?$/u), { maxLength: 5 }),
    years: fc.option(
      fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    ),
    measures: fc.uniqueArray(fc.constantFrom(...measures.map((one) => one.id)), {
      minLength: 1,
      maxLength: 8,
    }),
    by: fc.uniqueArray(dimension, { minLength: 1, maxLength: 2 }),
    tab: fc.constantFrom(...tabs),
    pivotRows: fc.uniqueArray(dimension, { maxLength: 4 }),
    pivotColumns: fc.uniqueArray(dimension, { maxLength: 3 }),
    filters: fc.uniqueArray(filter, { maxLength: 4, selector: (one) => JSON.stringify(one) }),
    sort: fc.option(
      fc.record({
        by: fc.oneof(dimension, fc.constantFrom('k', 'n', 'value', 'reports')),
        descending: fc.boolean(),
      }),
    ),
    denominator: fc.option(fc.constantFrom('received', 'handled', 'all_cases')),
    here: fc.option(fc.constantFrom('220102-danganguan', 'own-乙市教育局')),
    panel: fc.option(fc.constant('same' as const)),
    version: fc.option(fc.constantFrom('2026.1', '2027.12')),
    contested: fc.boolean(),
    large: fc.boolean(),
  })
  .map((one) => ({ ...one, denominator: isOther(one) ? one.denominator : null }));

/** Is it another denominator of one of the view's measures? */
function isOther({ measures: ids, denominator }: View): boolean {
  const shown = measures.filter((measure) => ids.includes(measure.id));
  return shown.some((measure) => measure.alternatives.some(({ id }) => id === denominator));
}

describe('the address of a view', () => {
  it.each([true, false])('brings the view back (full: %s)', (full) => {
    fc.assert(
      fc.property(view, (one) => {
        const read = readView(writeView(one, full));
        expect(read.view).toEqual(one);
        expect(read.notices).toEqual([]);
      }),
      { numRuns: 2000, seed: 20 },
    );
  });

  it('is any string', () => {
    const pieces = fc.constantFrom('y=', 'a=', 'i=', 'f=', '~', '..', '&', '%', '%E4', ':', 'by=');
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (address) => {
        const { view: read } = readView(address);
        expect(readView(writeView(read)).view).toEqual(read);
        expect(read.measures.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000, seed: 21 },
    );
  });

  it('leaves the start out, the full form writes it', () => {
    expect(writeView(startView)).toBe('');
    expect(writeView(startView, true)).toBe(
      'i=disclosure_rate&by=year&tab=chart&pr=organisation&pc=year',
    );
  });

  it('reads what the contract writes', () => {
    const { view: read } = readView(
      '?g=320000~350128&y=2019..2024&i=granted_share~denied.law&by=year~kind&f=level:eq:city~n:ge:30&s=-value&den=received',
    );
    expect(read.regions).toEqual(['320000', '350128']);
    expect(read.years).toEqual({ from: 2019, to: 2024 });
    expect(read.measures).toEqual(['granted_share', 'denied.law']);
    expect(read.filters).toEqual([
      { field: 'level', op: 'in', values: ['city'] },
      { field: 'n', op: 'ge', value: 30 },
    ]);
    expect(read.sort).toEqual({ by: 'value', descending: true });
  });

  it('leaves out a denominator that no measure has; its own is no other one', () => {
    const foreign = readView('i=disclosure_rate&den=zzz');
    expect(foreign.view.denominator).toBe(null);
    expect(foreign.notices).toEqual([{ kind: 'unknown_value', parameter: 'den', value: 'zzz' }]);
    expect(readView('i=disclosure_rate&den=concluded')).toMatchObject({
      view: { denominator: null },
      notices: [],
    });
  });

  it.each([
    ['', false],
    ['v=2026.1&ui=large', false],
    ['utm_source=x', false],
    ['tab=chart', true],
    ['i=disclosure_rate&by=year', true],
  ])('?%s asks for a view: %s', (address, asked) => {
    expect(readView(address).asked).toBe(asked);
  });

  it('moves old parameters and tells what it does not know', () => {
    const read = readView('measure=received&year=2023&i2=x&by=planet&tab=globe');
    expect(read.view.measures).toEqual(['received']);
    expect(read.view.years).toEqual({ from: 2023, to: 2023 });
    expect(read.view.by).toEqual(['year']);
    expect(read.notices.map((notice) => [notice.kind, notice.parameter])).toEqual([
      ['moved_parameter', 'measure'],
      ['moved_parameter', 'year'],
      ['unknown_value', 'by'],
      ['unknown_value', 'tab'],
      ['unknown_parameter', 'i2'],
    ]);
  });
});

describe('a range of years that is open', () => {
  it.each([
    ['2022..', { from: 2022, to: 9999 }],
    ['..2021', { from: 0, to: 2021 }],
    ['2019..2024', { from: 2019, to: 2024 }],
    ['2023', { from: 2023, to: 2023 }],
  ])('%s is read and written', (years, range) => {
    const { view, notices } = readView(`y=${years}`);
    expect(view.years).toEqual(range);
    expect(notices).toEqual([]);
    expect(writeView(view)).toBe(`y=${years}`);
  });

  it.each(['..', '', '2022...', '22..', '2022..2023..', '20222023'])('%s is none', (years) => {
    expect(readView(`y=${years}`).view.years).toBeNull();
  });

  it('reads in words as open', () => {
    expect(yearsText({ from: 2022, to: 9999 }, 'zh')).toBe('2022 年起');
    expect(yearsText({ from: 0, to: 2021 }, 'en')).toBe('to 2021');
    expect(yearsText({ from: 2019, to: 2024 }, 'zh')).toBe('2019–2024');
  });
});
