import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/core/dataset/rows.ts';
import { editions, formCells } from '../../src/core/form/editions.ts';
import { cellKey } from '../../src/core/form/table.ts';
import { display, wilson } from '../../src/measure/display.ts';
import { findMeasure, headlineMeasures, measureOf, measures } from '../../src/measure/measures.ts';
import { contestedCells, uncontested, type Source } from '../../src/measure/contested.ts';
import { cellsOfSum } from '../../src/measure/termSum.ts';
import { poolOf, valueOf } from '../../src/measure/value.ts';
import { loadDataset } from '../../src/dataset/load.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset('data');
});

function source(reportId: string): Source {
  const cells = new Map(
    dataset.observations
      .filter((row) => row.report_id === reportId)
      .map((row) => [`${row.table_id}/${row.row_id}/${row.column_id}`, row.value]),
  );
  const findings = dataset.findings.filter((row) => row.report_id === reportId);
  return { figure: (cell) => cells.get(cell) ?? null, contested: contestedCells(findings) };
}

function percent(measure: string, reportId: string, denominator?: string): number | null {
  const figure = valueOf(measureOf(measure), source(reportId), denominator ? { denominator } : {});
  return figure?.value == null ? null : Math.round(figure.value * 1000) / 10;
}

describe('the table of measures', () => {
  it('has unique ids and only cells that a form has', () => {
    expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length);
    const cells = new Set(editions.flatMap(formCells).map(cellKey));
    for (const measure of measures) {
      const needed = [measure.numerator, ...(measure.denominator ? [measure.denominator.sum] : [])];
      const unknown = needed
        .flat()
        .filter((term) => !term.cells.every((cell) => cells.has(cell)))
        .flatMap((term) => cellsOfSum([term]));
      expect(unknown, measure.id).toEqual([]);
      expect(measure.editions.length, measure.id).toBeGreaterThan(0);
    }
    expect(headlineMeasures).toHaveLength(20);
    expect(findMeasure('nothing')).toBeNull();
  });

  it('knows which cells belong to one edition only', () => {
    expect(measureOf('rules.made').editions).toEqual(['2019']);
    expect(measureOf('rules.in_force').editions).toEqual(['2021']);
    expect(measureOf('penalties.decisions').editions).toEqual(['2019', '2021']);
    expect(measureOf('other_share').editions).toEqual(['2019', '2021']);
    expect(measureOf('other.misc').editions).toEqual(['2021']);
  });
});

describe('values computed from the committed reports', () => {
  const shares = ['granted', 'partial', 'denied', 'unable', 'not_processed', 'other'];
  it.each([
    ['321300-renminzhengfu-2023', [34.2, 9.4, 4.1, 30.9, 11.6, 9.8]],
    ['321300-renminzhengfu-2024', [40.6, 13.4, 2.6, 26.7, 3.3, 13.3]],
    ['320800-renminzhengfu-2024', [44.7, 14.9, 5.8, 25.6, 2.9, 6.1]],
  ])('%s', (report, expected) => {
    expect(shares.map((id) => percent(`${id}_share`, report))).toEqual(expected);
  });

  it('disclosure rate over R and over N + P', () => {
    expect(percent('disclosure_rate', '320800-renminzhengfu-2024')).toBe(59.5);
    expect(percent('disclosure_rate', '320800-renminzhengfu-2024', 'handled')).toBe(57.6);
  });

  it('reconsideration corrected over closed, all and decided cases', () => {
    const report = '321300-renminzhengfu-2024';
    const id = 'reconsideration_correction_rate';
    expect(percent(id, report)).toBe(13.4);
    expect(percent(id, report, 'all_cases')).toBe(10.6);
    expect(percent(id, report, 'decided_cases')).toBe(17);
  });

  it('a ratio over several reports is the ratio of the sums', () => {
    const both = ['321300-renminzhengfu-2023', '321300-renminzhengfu-2024'].map(source);
    const [a, b] = both.map((one) => valueOf(measureOf('granted_share'), one));
    const all = poolOf(measureOf('granted_share'), both).figure;
    expect(all?.k).toBe((a?.k ?? 0) + (b?.k ?? 0));
    expect(all?.n).toBe((a?.n ?? 0) + (b?.n ?? 0));
  });
});

describe('a figure that is missing', () => {
  const cells = (values: Record<string, number>): Source => ({
    figure: (cell) => values[cell] ?? null,
    contested: uncontested,
  });
  it('gives no value', () => {
    expect(valueOf(measureOf('received'), cells({}))).toBeNull();
    expect(valueOf(measureOf('granted_share'), cells({ 'requests/granted/total': 1 }))).toBeNull();
  });
  it('a denominator of 0 gives no value', () => {
    const zero = cells({ 'requests/granted/total': 0, 'requests/concluded/total': 0 });
    expect(valueOf(measureOf('granted_share'), zero)).toBeNull();
  });
  it('（六） printed as one row stands in for its three leaves', () => {
    const one = cells({ 'requests/other/total': 4, 'requests/concluded/total': 8 });
    expect(valueOf(measureOf('other_share'), one)?.value).toBe(0.5);
  });
});

describe('the rules of display', () => {
  it('k/n below 10, an interval to 29, a percentage from 30', () => {
    expect(display({ k: 3, n: 9, value: 1 / 3 }).kind).toBe('fraction');
    expect(display({ k: 3, n: 10, value: 0.3 }).kind).toBe('interval');
    expect(display({ k: 3, n: 29, value: 3 / 29 }).kind).toBe('interval');
    expect(display({ k: 3, n: 30, value: 0.1 }).kind).toBe('rate');
    expect(display({ k: 3, n: null, value: 3 }).kind).toBe('count');
  });
  it('Wilson interval of 3 in 10', () => {
    const interval = wilson(3, 10);
    expect(interval?.low).toBeCloseTo(0.1078, 4);
    expect(interval?.high).toBeCloseTo(0.6032, 4);
    expect(wilson(144, 122)).toBeNull();
  });
});
