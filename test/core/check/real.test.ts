import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/check/check.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Finding, Report } from '../../../src/core/report/report.ts';
import { directoryOf, identify } from '../../../src/identity/identify.ts';
import { readDocument } from '../../../src/read/read.ts';

const folder = new URL('../../../../shared/reports/', import.meta.url);

async function read(file: string): Promise<Report> {
  const document = await readDocument(new Uint8Array(readFileSync(new URL(file, folder))), file);
  return identify(document, parseReport(document), directoryOf([], []));
}

const brief = ({ checkId, cells, expected, actual }: Finding): unknown[] => [
  checkId,
  cells[0] ?? '',
  expected,
  actual,
];

async function findings(file: string, before?: string, year?: number): Promise<unknown[][]> {
  const report = await read(file);
  const previous = before === undefined ? undefined : await read(before);
  const dated = year === undefined ? report : { ...report, year };
  const found = checkReport(dated, previous && { ...previous, year: (dated.year ?? 0) - 1 });
  return found.map(brief);
}

describe.skipIf(!existsSync(folder))('the rules on real reports', () => {
  it('finds one kind of error in 南关区档案馆 2023', async () => {
    const found = await findings('seeds/000_2ae1f5997da58b15.txt');
    expect(found.filter(([id]) => id === 'outcome_sum')).toEqual([
      ['outcome_sum', 'requests/concluded/natural_person', 2, 0],
      ['outcome_sum', 'requests/concluded/total', 2, 0],
    ]);
    expect(found.map(([id]) => id)).toEqual([
      'outcome_sum',
      'outcome_sum',
      'blank_cell',
      'zero_report',
    ]);
  });

  it.each([
    ['seeds/001_0518c4ebce54b8fa.txt', ['total_only', 'zero_report']],
    ['seeds/002_48adf1365f76697a.txt', ['blank_cell']],
    ['seeds/003_f224f5fa03f9807c.txt', []],
    ['seeds/004_2bd05c700e80ad6e.txt', ['zero_report']],
    ['documents/huaian-2024.pdf', []],
    ['documents/shanghai-office-2019.html', ['blank_cell', 'blank_cell']],
    ['documents/shuyang-fgj-2023.html', ['blank_cell']],
    ['documents/hongze-2023.pdf', ['review_sum', 'review_sum', 'form_mixed']],
  ])('%s', async (file, expected) => {
    expect((await findings(file)).map(([id]) => id)).toEqual(expected);
  });

  it('finds outcomes of 27 against 21 in 平潭 2020', async () => {
    const found = await findings('transcripts/pingtan-2020.csv');
    expect(found.filter(([id]) => id === 'outcome_sum')).toContainEqual([
      'outcome_sum',
      'requests/concluded/total',
      27,
      21,
    ]);
  });

  it.each([2020, 2021, 2022, 2023, 2024, 2025])('carries 平潭 over into %i', async (year) => {
    const found = await findings(
      `transcripts/pingtan-${year}.csv`,
      `transcripts/pingtan-${year - 1}.csv`,
      year,
    );
    expect(found.filter(([id]) => id === 'carry_over')).toEqual([]);
    const stock: Record<number, [number, number]> = {
      2023: [643, 470],
      2024: [499, 440],
      2025: [453, 546],
    };
    expect(found.filter(([id]) => id === 'stock').map((finding) => finding.slice(2))).toEqual(
      stock[year] ? [stock[year]] : [],
    );
  });

  it('carries 宿迁 over, stock included', async () => {
    const suqian = await findings(
      'transcripts/suqian-2024.csv',
      'transcripts/suqian-2023.csv',
      2024,
    );
    expect(suqian.filter(([id]) => id === 'carry_over' || id === 'stock')).toEqual([]);
  });
});
