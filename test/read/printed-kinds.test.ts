import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../src/core/form/table.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import type { Report } from '../../src/core/report/report.ts';
import { readDocument } from '../../src/read/read.ts';

const corpus = new URL('../corpus/', import.meta.url);
const html = (form: '2019' | '2021'): string =>
  readFileSync(new URL(`html-${form}/report.html`, corpus), 'utf8');
const markdown = readFileSync(new URL('markdown-2019/report.md', corpus), 'utf8');

async function read(text: string): Promise<Report> {
  return parseReport(await readDocument(new TextEncoder().encode(text)));
}

function figures({ cells }: Report): string[] {
  return cells.map((cell) => `${cellKey(cell)} ${cell.state} ${cell.value}`);
}

/** What a cell of that text holds, whatever marks up the text in it. */
const cellOf = (text: string): RegExp =>
  new RegExp(`>${text.replace(/[()./]/gu, '\\$&')}(</span></p>)?</td>`, 'u');

function noted(page: string, label: string, note: string): string {
  expect(page).toMatch(cellOf(label));
  return page.replace(cellOf(label), (cell) => cell.replace(label, label + note));
}

describe('a note behind the label of a row', () => {
  it.each([
    ['规章', '（市级填报）'],
    ['规章', '(有规章制定权的市、州人民政府须填报，指（一）至（三）项)'],
    [
      '规范性文件',
      '（本机关制发的决定、公告、通告、意见、通知，以及标题含“规定”“办法”“细则”等字样的公文）',
    ],
    ['行政许可', '【指办结数】'],
    ['行政处罚', '<br>注：含简易程序的处罚决定'],
    ['行政强制', '*'],
    ['行政事业性收费', '（指本级项目，以行政处罚'],
    ['政府集中采购', '［含行政强制］'],
  ])('%s%s is read', async (label, note) => {
    const page = html('2019');
    expect(figures(await read(noted(page, label, note)))).toEqual(figures(await read(page)));
  });
});

describe('a row whose label is not understood', () => {
  it.each([
    ['规章', '某某文本'],
    ['行政许可', '窗口办事'],
    ['行政处罚', '罚办数量'],
  ])('%s printed as %s is not called missing', async (label, other) => {
    const page = html('2019').replace(cellOf(label), (cell) => cell.replace(label, other));
    const report = await read(page);
    const found = report.notes.filter((note) => note.checkId === 'unread_row');
    expect(found).toHaveLength(1);
    expect(found[0]?.cells.length).toBeGreaterThan(0);
    expect(report.cells.filter((cell) => cell.state === 'absent')).toEqual(
      (await read(html('2019'))).cells.filter((cell) => cell.state === 'absent'),
    );
    for (const key of found[0]?.cells ?? [])
      expect(report.cells.find((cell) => cellKey(cell) === key)).toMatchObject({
        state: 'text',
        value: null,
      });
  });

  it('is missing where nothing is printed in its place', async () => {
    const page = html('2019');
    const row = page.split('<tr>').find((part) => cellOf('行政处罚').test(part)) ?? '';
    const report = await read(page.replace(`<tr>${row}`, ''));
    const missing = report.cells.filter(({ rowId }) => rowId === 'penalties');
    expect(new Set(missing.map(({ state }) => state))).toEqual(new Set(['absent']));
  });
});

describe('a unit of money over a column', () => {
  const own = '本年收费金额（单位：万元）';
  const over = (page: string, head: string): string => {
    expect(page).toContain(own);
    return page.replace(own, `本年收费金额${head}`);
  };
  const unitsIn = async (page: string): Promise<string[]> =>
    (await read(page)).notes
      .filter(({ checkId }) => checkId === 'foreign_unit')
      .flatMap(({ cells, message }) => [...cells, /“(.+)”/u.exec(message)?.[1] ?? '']);

  it.each([
    ['（单位：元）', '元'],
    ['（元）', '元'],
    ['（单位：人民币元）', '元'],
    ['<br>单位：千元', '千元'],
    ['/元', '元'],
    ['(单位：亿元)', '亿元'],
  ])('%s is told from the form’s', async (head, unit) => {
    expect(await unitsIn(over(html('2021'), head))).toEqual(['disclosure/fees/amount', unit]);
  });

  it('may stand behind the label of the row', async () => {
    const page = noted(over(html('2021'), ''), '行政事业性收费', '（单位：元）');
    expect(await unitsIn(page)).toEqual(['disclosure/fees/amount', '元']);
  });

  it('says nothing where it is the form’s own', async () => {
    expect(await unitsIn(over(html('2021'), '（万元）'))).toEqual([]);
    expect(await unitsIn(html('2021'))).toEqual([]);
  });
});

describe('figures in the fields of a form', () => {
  const asField = (make: (value: string) => string): string =>
    html('2019').replace(/>(\d+)(<\/span><\/p>)<\/td>/gu, (_, value: string, end: string) => {
      return `>${make(value)}${end}</td>`;
    });
  it.each<[string, (value: string) => string]>([
    [
      'a chosen option',
      (v) => `<select><option>77</option><option selected>${v}</option></select>`,
    ],
    ['the first option', (v) => `<select><option>${v}</option><option>77</option></select>`],
    [
      'a group of options',
      (v) =>
        `<select><option disabled>-</option><optgroup label="x"><option selected="selected" value="9">${v}</option></optgroup></select>`,
    ],
    ['a label', (v) => `<select><option label="${v}" selected>9</option></select>`],
    ['a text area', (v) => `<textarea rows="1">${v}</textarea>`],
    ['a text field', (v) => `<input readonly value="${v}">`],
    ['a telephone field', (v) => `<input type="tel" value="${v}">`],
  ])('are read from %s', async (_, make) => {
    const page = asField(make);
    expect(page).not.toBe(html('2019'));
    expect(figures(await read(page))).toEqual(figures(await read(html('2019'))));
  });

  it('are not read from what is not shown', async () => {
    const hidden = '<input type="hidden" value="5"><input type="checkbox" value="6">';
    const page = asField((value) => `${value}${hidden}`);
    expect(figures(await read(page))).toEqual(figures(await read(html('2019'))));
  });
});

describe('tables whose bars and cells stand on lines of their own', () => {
  const rows = (cells: (texts: readonly string[]) => string): string =>
    markdown
      .split('\n')
      .filter((line) => !/^[|\s:-]+$/u.test(line) || line.trim() === '')
      .map((line) =>
        line.startsWith('|')
          ? cells(
              line
                .slice(1, line.lastIndexOf('|'))
                .split('|')
                .map((cell) => cell.trim()),
            )
          : line,
      )
      .join('\n');

  it.each<[string, (texts: readonly string[]) => string]>([
    ['a bar behind each cell', (texts) => `|\n${texts.map((text) => `${text} |`).join('\n')}`],
    [
      'cells of several columns filled up',
      (texts) => `|\n${texts.map((text) => `${text} |`).join('\n')}||`,
    ],
    ['a bar on a line between cells', (texts) => `${texts.join('\n|\n')}\n|`],
  ])('%s', async (_, cells) => {
    const report = await read(rows(cells));
    const wanted = new Set(figures(await read(markdown)));
    const wrong = figures(report).filter(
      (figure) => / number /u.test(figure) && !wanted.has(figure),
    );
    expect(wrong).toEqual([]);
    const count = report.cells.filter(({ state }) => state === 'number').length;
    expect(count).toBeGreaterThan(150);
  });
});
