import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { similarity } from '../../../src/core/check/similarity.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportWith, type Given } from './fixture.ts';

const year = (year: number, given: Record<string, Given>, more: Partial<Report> = {}): Report =>
  reportWith(given, { year, ...more });

const acrossYears = ['carry_over', 'stock', 'near_duplicate'];
const found = (report: Report, previous: Report) =>
  checkReport(report, previous).filter(({ checkId }) => acrossYears.includes(checkId));

describe('this year after last year', () => {
  const out = { 'requests/carried_out/natural_person': 3, 'requests/carried_out/total': 3 };

  it('asks that what was carried out comes in, column by column', () => {
    const report = year(2024, {
      'requests/carried_in/natural_person': 3,
      'requests/carried_in/total': 2,
    });
    expect(found(report, year(2023, out))).toMatchObject([
      {
        checkId: 'carry_over',
        severity: 'warning',
        cells: ['requests/carried_in/total'],
        expected: 3,
        actual: 2,
      },
    ]);
  });

  it('asks nothing of a blank, another scope, another organ or a gap of two years', () => {
    const organisation = {
      id: '220102-zhengshuju',
      name: '长春市南关区政务服务和数字化建设管理局',
      regionCode: '220102',
      level: 'county',
      kind: 'department',
    } as const;
    expect(
      found(
        year(2024, {
          'requests/carried_in/natural_person': 'blank',
          'requests/carried_in/total': 'dash',
        }),
        year(2023, out),
      ),
    ).toEqual([]);
    expect(found(year(2024, {}), year(2023, out, { scope: 'aggregate' }))).toEqual([]);
    expect(found(year(2024, {}), year(2023, out, { organisation }))).toEqual([]);
    expect(found(year(2025, {}), year(2023, out))).toEqual([]);
  });

  it('follows the stock of documents', () => {
    const documents = (issued: Given, repealed: Given, held: Given) => ({
      'disclosure/normative_documents/issued': issued,
      'disclosure/normative_documents/repealed': repealed,
      'disclosure/normative_documents/in_force': held,
    });
    const before = year(2023, documents(0, 0, 10));
    expect(found(year(2024, documents(3, 1, 12)), before)).toEqual([]);
    expect(found(year(2024, documents(3, 1, 11)), before)).toMatchObject([
      {
        checkId: 'stock',
        cells: ['disclosure/normative_documents/in_force'],
        expected: 12,
        actual: 11,
      },
    ]);
    expect(found(year(2024, documents('blank', 1, 30)), before)).toEqual([]);
    expect(found(year(2024, documents(3, 'blank', 30)), before)).toMatchObject([
      { expected: 13, actual: 30 },
    ]);
    expect(found(year(2024, documents(3, 'blank', 2)), before)).toEqual([]);
  });
});

describe('a report that is last year’s', () => {
  const text = '我局认真贯彻落实条例，健全制度，规范程序，加强培训，公开质量不断提高。'.repeat(8);
  const sections = (words: string): Report['sections'] => [
    { id: 'overview', title: '一、总体情况', text: words },
  ];
  const figures = { 'disclosure/penalties/decisions': 4 };
  const before = year(2023, figures, { sections: sections(`2023年，${text}`) });

  it('is noticed when figures and text are the same', () => {
    const report = year(2024, figures, { sections: sections(`2024年，${text}`) });
    expect(found(report, before)).toMatchObject([{ checkId: 'near_duplicate', severity: 'info' }]);
  });

  it('is not one when a figure differs, all are zero, or the text is new or not at hand', () => {
    const same = sections(`2024年，${text}`);
    const zero = year(2023, {}, { sections: before.sections });
    expect(
      found(year(2024, { 'disclosure/penalties/decisions': 5 }, { sections: same }), before),
    ).toEqual([]);
    expect(found(year(2024, {}, { sections: same }), zero)).toEqual([]);
    expect(
      found(year(2024, figures, { sections: sections('全新的文字。'.repeat(40)) }), before),
    ).toEqual([]);
    expect(found(year(2024, figures), year(2023, figures))).toEqual([]);
  });

  it('measures likeness from 0 to 1 and takes all years for one', () => {
    expect(similarity('2023年公开12条', '2024年公开12条')).toBe(1);
    expect(similarity('甲乙丙丁', '戊己庚辛')).toBe(0);
    expect(similarity('', '')).toBe(0);
    expect(similarity(text, text.slice(0, text.length / 2))).toBeCloseTo(2 / 3, 1);
  });
});
