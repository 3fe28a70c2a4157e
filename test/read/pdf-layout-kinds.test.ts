import { expect, it } from 'vitest';
import { parseReport } from '../../src/core/parse/report.ts';
import { readDocument } from '../../src/read/read.ts';
import { writePdf } from './pdf-writer.ts';

const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const figures = [5, 2, 1, 3, 11, 2, 0, 1, 1, 4, 3, 1, 0, 2, 6];

it('reads a review table without lines whose headings stand one letter below the other', async () => {
  const bytes = writePdf([
    (sheet) => {
      sheet.text(60, 60, '四、政府信息公开行政复议、行政诉讼情况');
      sheet.text(120, 90, '行政复议');
      sheet.text(330, 90, '行政诉讼');
      sheet.text(230, 110, '未经复议直接起诉');
      sheet.text(400, 110, '复议后起诉');
      figures.forEach((figure, at) => {
        const x = 60 + at * 32;
        const head = heads[at % 5] ?? '';
        [...head].forEach((letter, line) => sheet.text(x, 130 + line * 13, letter));
        sheet.text(x + 2, 190, String(figure));
      });
      sheet.text(60, 230, '五、存在的主要问题及改进情况');
    },
  ]);
  const report = parseReport(await readDocument(bytes));
  const own = report.cells.filter(({ tableId }) => tableId === 'review');
  expect(own.map(({ value }) => value)).toEqual(figures);
  expect(report.tables).toContain('review');
});

it('reads the heading of a table that is turned on an upright page', async () => {
  const heading = '三、收到和处理政府信息公开申请情况';
  const hex = [...heading].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
  const bytes = writePdf([
    (sheet) => {
      sheet.text(60, 60, '二、主动公开政府信息情况');
      sheet.text(60, 90, '本年度主动公开工作平稳，发布信息若干条，培训两次，全部按期完成。');
      sheet.raw(`BT /F 10 Tf 0 1 -1 0 80 200 Tm <${hex.join('')}> Tj ET`);
      sheet.text(280, 800, '— 2 —');
    },
  ]);
  const { blocks } = await readDocument(bytes);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(texts).toContain(heading);
});
