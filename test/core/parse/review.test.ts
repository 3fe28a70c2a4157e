import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Cell } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';

const leaves = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const heads = [...leaves, ...leaves, ...leaves];
const figures = heads.map((_, at) => String(at + 1));

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The cells of the review table of a report that prints these rows below its title. */
async function reading(...rows: readonly (readonly string[])[]): Promise<readonly Cell[]> {
  const html = `<h1>某某局2023年政府信息公开工作年度报告</h1>
    <p>三、收到和处理政府信息公开申请情况</p><table>
    ${row(['', '总计'])}${row(['一、本年新收政府信息公开申请数量', '3'])}
    ${row(['二、上年结转政府信息公开申请数量', '0'])}${row(['（一）予以公开', '3'])}</table>
    <p>四、政府信息公开行政复议、行政诉讼情况</p><table>${rows.map(row).join('')}</table>`;
  const report = parseReport(await readDocument(new TextEncoder().encode(html)));
  return report.cells.filter((cell) => cell.tableId === 'review');
}

describe('the review table', () => {
  it('is read where headings go on over two rows', async () => {
    const first = heads.map((head, at) => (at < 5 || head === '总计' ? head : head.slice(0, 3)));
    const rest = heads.map((head, at) => (at < 5 ? '' : head.slice(3)));
    const cells = await reading(first, rest, figures);
    expect(cells.map((cell) => cell.raw)).toEqual(figures);
  });

  it('takes no figure from the rest of a row that a repeated heading cut', async () => {
    const rest = heads.map((_, at) => (at === 2 ? '8' : ''));
    const cells = await reading(heads, figures, heads, rest);
    expect(new Set(cells.map((cell) => cell.state))).toEqual(new Set(['text']));
  });

  it('takes no figure where two rows hold some', async () => {
    const lone = heads.map((_, at) => (at === 4 ? '0' : ''));
    const cells = await reading(heads, lone, figures.with(4, ''));
    expect(cells.filter((cell) => cell.state === 'number')).toEqual([]);
    expect(cells.filter((cell) => cell.state === 'blank')).toEqual([]);
  });
});
