import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document/document.ts';
import type { Report } from '../../src/core/report/report.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import { simplified } from '../../src/core/parse/simplified.ts';
import { characterTable } from '../../src/identity/build/characterTable.ts';
import { slugOf } from '../../src/identity/build/slug.ts';
import { directoryOf, identify } from '../../src/identity/identify.ts';
import { nameInTitle } from '../../src/identity/names.ts';
import regions from '../../src/identity/regions.json' with { type: 'json' };
import characters from '../../src/core/parse/traditional.json' with { type: 'json' };
import { readDocument } from '../../src/read/read.ts';
import { cell, docxOf, paragraph, row, table } from '../read/build/docx.ts';
import { drawTable, writePdf } from '../read/pdf-writer.ts';

const naming = directoryOf([], [], slugOf);
const noun = '2023年政府信息公开工作年度报告';
const organ = { id: '220102200-renminzhengfu', name: '长春市南关区幸福乡人民政府' };
const heads = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const parts = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const review = [heads, ...parts.map((part) => [part, '1', '0', '0', '0', '1'])];

async function identified(bytes: Uint8Array): Promise<Report> {
  const document = await readDocument(bytes);
  return identify(document, parseReport(document), naming);
}

function page(title: string): Uint8Array {
  const rows = review.map(
    (texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`,
  );
  return new TextEncoder().encode(
    `<!doctype html><title>x</title><h1>${title}</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>${rows.join('')}</table>`,
  );
}

function word(title: string): Uint8Array {
  const rows = review.map((texts) => row(...texts.map((text) => cell(paragraph(text)))));
  return docxOf(paragraph(title) + table(...rows));
}

function print(title: string): Uint8Array {
  return writePdf([
    (sheet) => {
      sheet.text(60, 60, title);
      drawTable(sheet, [60, 200, 270, 340, 410, 480, 550], [100, 120, 140, 160, 180], review);
    },
  ]);
}

function text(title: string): Uint8Array {
  const rows = review.map((texts) => `| ${texts.join(' | ')} |`);
  return new TextEncoder().encode(
    `${title}\n\n${rows[0]}\n|---|---|---|---|---|---|\n${rows.slice(1).join('\n')}\n`,
  );
}

describe.each([
  ['html', page],
  ['docx', word],
  ['pdf', print],
  ['text', text],
])('a title in %s', (_, make) => {
  it.each([
    ['a radical for a character', '长春市南关区幸福乡⼈民政府'],
    ['another radical', '长春市南关区幸福乡人⺠政府'],
    ['a compatibility character', '长春市南关区幸\ufa1b乡人民政府'],
    ['a soft hyphen', '长春市南关区幸福乡人民\u00ad政府'],
    ['a zero-width space', '长春市南关\u200b区幸福乡人民政府'],
    ['a word joiner', '长春市\u2060南关区幸福乡人民政府'],
    ['a variant mark', '长春市南关区幸福\ufe00乡人民政府'],
    ['a mark of direction', '\u200e长春市南关区幸福乡人民政府\u200f'],
    ['traditional characters', '長春市南關區幸福鄉人民政府'],
    ['an ideographic space', '长春市南关区　幸福乡人民政府'],
  ])('with %s names the same organ', async (_kind, name) => {
    const { organisation } = await identified(make(`${name}${noun}`));
    expect(organisation).toMatchObject(organ);
  });
});

describe('a title on several lines', () => {
  it.each([
    '长春市南关区幸福乡人<br>民政府2023年政府信息公开工作年度报告',
    '长春市南关区幸福乡人民政<br/>府2023年政府信息公开工作年度报告',
    '长春市南<br>关区幸福乡人民政府<br>2023年政府信息公开工作年度报告',
    '长春市南关区幸福乡人民政府2023年政府信<br>息公开工作年度报告',
    '长春市南关区<br>幸福乡人民政府2023年<br>政府信息公开工作年度报告',
  ])('%s', async (title) => {
    expect((await identified(page(title))).organisation).toMatchObject(organ);
  });

  it('broken inside a word between two paragraphs', async () => {
    const title = '长春市南关区幸福乡人</p><p>民政府2023年政府信息公开工作年度报告';
    expect((await identified(page(`<p>${title}</p>`))).organisation).toMatchObject(organ);
  });
});

describe('what stands around a name in a title', () => {
  it.each([
    ['【年报】黑龙江省审计厅2023年政府信息公开工作年度报告', '黑龙江省审计厅'],
    ['[年报]黑龙江省审计厅2023年政府信息公开工作年度报告', '黑龙江省审计厅'],
    ['(文字版)2017年芜湖市政府信息公开工作年度报告', '芜湖市'],
    ['7pt; ">黑龙江省审计厅2023年政府信息公开工作年度报告', '黑龙江省审计厅'],
    ['<span style="x">黑龙江省审计厅</span>2023年&nbsp;政府信息公开工作年度报告', '黑龙江省审计厅'],
    ['黑龙江省审计厅2025年政务信息公开工作开展年度报告', '黑龙江省审计厅'],
    ['黑龙江省审计厅2025年政府信息公开工作开展情况的报告', '黑龙江省审计厅'],
    ['2025年度政务信息公开年度报告', null],
    ['政务公开工作年度报告', null],
    ['文字解读：审计厅2025年政府信息公开工作年度报告', null],
    ['审\ufffd厅2025年政府信息公开工作年度报告', null],
  ])('%s', (title, name) => {
    expect(nameInTitle(title)).toBe(name);
  });
});

describe('spellings of one organ', () => {
  const emptyDocument: Document = {
    ...{ format: 'text', blocks: [] },
    metadata: { title: null, publishedOn: null, publisher: null },
  };
  const reportOf = (name: string): Report => ({
    ...{ organisation: null, year: 2023, form: '2021', scope: 'unknown', publishedOn: null },
    ...{ title: `${name}${noun}`, cells: [], sections: [], notes: [], tables: [] },
  });
  const idOf = (name: string): string | undefined =>
    identify(emptyDocument, reportOf(name), naming).organisation?.id;
  it.each([
    ['舟山市卫生健康委员会', '舟山市卫生健康委', '舟山市卫健委'],
    ['舟山市市场监督管理局', '舟山市市监局', '舟山市市场监管局'],
    ['舟山市国有资产监督管理委员会', '舟山市国资委'],
    ['云南省民族事务委员会', '云南省民委'],
    ['舟山市民族宗教事务局', '舟山市民宗局', '舟山市民族和宗教事务局'],
    ['合肥高新技术产业开发区管理委员会', '合肥高新技术产业开发区管委会', '合肥高新技术产业开发区'],
    [
      '杭州市西湖区文新街道办事处',
      '杭州市西湖区文新街道',
      '杭州市西湖区文新街道办',
      '杭州市西湖区人民政府文新街道办事处',
    ],
    ['广州市荔湾区沙面街道办事处', '广州市荔湾区沙面街', '广州市荔湾区沙面街道'],
    ['东莞市虎门镇人民政府', '东莞市虎门镇', '东莞市虎门镇政府'],
    ['大兴安岭地区行政公署', '大兴安岭地区行署', '大兴安岭地区'],
    ['舟山市发展和改革委员会', '舟山市发改委', '舟山市发展改革委'],
    ['舟山市人力资源和社会保障局', '舟山市人社局', '舟山市人力资源社会保障局'],
    ['舟山市住房和城乡建设局', '舟山市住建局', '舟山市住房城乡建设局'],
    ['舟山市人民政府办公室', '舟山市政府办公室', '舟山市政府办'],
  ])('%s', (...names) => {
    const ids = names.map(idOf);
    expect(ids[0]).toMatch(/^\d+-[a-z]+$/u);
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps the government in the name of an office that prints it', () => {
    const { organisation } = identify(
      emptyDocument,
      reportOf('柳州市鱼峰区人民政府天马街道办事处'),
      naming,
    );
    expect(organisation?.name).toBe('柳州市鱼峰区人民政府天马街道办事处');
    expect(organisation?.id).toBe(idOf('柳州市鱼峰区天马街道'));
  });

  it('leaves an ending alone that says something else', () => {
    expect(idOf('舟山市纪委')).toBe('330900-jiwei');
    expect(idOf('舟山市交通委')).toBe('330900-jiaotongwei');
  });
});

describe('traditional characters', () => {
  it('are those of the table that is generated', () => {
    expect(characters).toEqual(characterTable());
  });

  it('are none of the characters of a region', () => {
    expect(Object.values(regions).filter((name) => simplified(name) !== name)).toEqual([]);
    expect(simplified('乾县於潜镇')).toBe('乾县於潜镇');
    expect(simplified('衛生健康委員會')).toBe('卫生健康委员会');
  });
});
