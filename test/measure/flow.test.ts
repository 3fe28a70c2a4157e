import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/components/story/flowLayout.ts';
import { flowOf } from '../../src/measure/flow.ts';
import { contestedCells } from '../../src/measure/contested.ts';
import { outcomeSums, reviewSums, type Countable } from '../../src/measure/sums.ts';
import { atlasOf, lineage, organisationOf } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';

const dataset = await loadDataset('data');
const all = atlasOf(dataset);
const cells = Map.groupBy(dataset.observations, (cell) => cell.report_id);

function countable(reportId: string): Countable {
  const report = dataset.reports.find((one) => one.report_id === reportId);
  if (!report) throw new Error(`no such report: ${reportId}`);
  const organ = organisationOf(all, report);
  const figures = new Map(
    (cells.get(reportId) ?? []).map((cell) => [
      `${cell.table_id}/${cell.row_id}/${cell.column_id}`,
      cell.value,
    ]),
  );
  return {
    reportId,
    kind: organ.kind,
    regions: lineage(all, organ.region_code)
      .map((region) => region.region_code)
      .reverse(),
    year: report.year,
    form: report.form,
    scope: report.scope,
    figure: (cell) => figures.get(cell) ?? null,
    contested: contestedCells(all.findingsOf.get(reportId) ?? []),
  };
}

describe('sums', () => {
  test('reports of one year and scope are summed, each scope on its own', () => {
    const own = { ...countable('321300-renminzhengfu-2024'), scope: 'own' as const };
    const sums = outcomeSums([countable('321300-renminzhengfu-2024'), own]);
    expect(sums.map((one) => one.scope)).toEqual(['aggregate', 'own']);
    expect(sums.map((one) => one.reports.length)).toEqual([1, 1]);
  });

  test('a district inside a city that is summed too is not added again', () => {
    const city = countable('320800-renminzhengfu-2024');
    const district = countable('320813-renminzhengfu-2024');
    const elsewhere = countable('321300-renminzhengfu-2024');
    const [sums] = outcomeSums([district, city, elsewhere]);
    expect(sums?.reports).toEqual([city.reportId, elsewhere.reportId]);
    expect(sums?.covered).toEqual([district.reportId]);
    expect(sums?.cells['requests/received/total']).toBe(
      (city.figure('requests/received/total') ?? 0) +
        (elsewhere.figure('requests/received/total') ?? 0),
    );
    expect(outcomeSums([district])[0]?.reports).toEqual([district.reportId]);
  });

  test('a report whose outcome totals are blank is left out by name, not counted as zero', () => {
    const [sums] = outcomeSums([countable('310000-zhengfubangongting-2019')]);
    expect(sums?.reports).toEqual([]);
    expect(sums?.leftOut).toEqual(['310000-zhengfubangongting-2019']);
    expect(sums?.cells).toEqual({});
  });

  test('a report that prints 其他处理 as one row on the newer form counts with that row', () => {
    const [sums] = outcomeSums([countable('320813-renminzhengfu-2024')]);
    expect(sums?.reports).toHaveLength(1);
    expect(sums?.cells['requests/other/total']).toBe(
      countable('320813-renminzhengfu-2024').figure('requests/other/total'),
    );
  });

  test('the fifteen review cells are summed cell by cell', () => {
    const [sums] = reviewSums([countable('320800-renminzhengfu-2024')]);
    expect(sums?.cells['review/reconsideration/total']).toBe(351);
    expect(Object.keys(sums?.cells ?? {})).toHaveLength(15);
  });
});

describe('a contested report', () => {
  const [flow, cases] = ['350128-shiyanquguanweihui-2020', '320813-renminzhengfu-2023'];
  test('is left out of the sums and named', () => {
    const [outcomes] = outcomeSums([countable(flow)]);
    expect(outcomes?.reports).toEqual([]);
    expect(outcomes?.contested).toEqual([flow]);
    expect(outcomes?.leftOut).toEqual([]);
    const [review] = reviewSums([countable(cases)]);
    expect(review?.cells).toEqual({});
    expect(review?.contested).toEqual([cases]);
  });

  test('is taken in when asked for, and named too', () => {
    const [review] = reviewSums([countable(cases)], true);
    expect(review?.reports).toEqual([cases]);
    expect(review?.contested).toEqual([cases]);
    expect(review?.cells['review/reconsideration/total']).toBe(0);
  });

  test('is contested only in the table that its finding names', () => {
    expect(outcomeSums([countable(cases)])[0]?.reports).toEqual([cases]);
  });

  test('does not hide what it covers', () => {
    const city = countable('320800-renminzhengfu-2024');
    const wrong = { ...city, contested: new Map([['requests/received/total', ['flow_balance']]]) };
    const district = countable('320813-renminzhengfu-2024');
    expect(outcomeSums([wrong, district])[0]?.reports).toEqual([district.reportId]);
    expect(outcomeSums([wrong, district], true)[0]?.reports).toEqual([city.reportId]);
  });
});

describe('flow', () => {
  test('淮安 2024 balances: what came in is what ended and what was carried out', () => {
    const [sums] = outcomeSums([countable('320800-renminzhengfu-2024')]);
    const flow = sums && flowOf(sums);
    expect(flow?.difference).toBe(0);
    expect(flow?.nodes.find((node) => node.id === 'handled')?.value).toBe(3119 + 34);
    const into = flow?.links.filter((link) => link.target === 'handled') ?? [];
    const out = flow?.links.filter((link) => link.source === 'handled') ?? [];
    expect(sumOf(out)).toBe(sumOf(into));
  });

  test('平潭 2020 does not balance: the flow says by how much', () => {
    const [sums] = outcomeSums([countable('350128-shiyanquguanweihui-2020')], true);
    const flow = sums && flowOf(sums);
    expect(flow?.difference).toBe(21 - 27);
    expect(flow?.nodes.find((node) => node.id === 'difference')?.value).toBe(6);
    const boxes = flow ? layoutOf(flow, 1000, 620).boxes : [];
    expect(boxes.find((box) => box.id === 'handled')?.value).toBe(21);
  });
});

function sumOf(links: readonly { value: number }[]): number {
  return links.reduce((sum, link) => sum + link.value, 0);
}
