import type { Part, TablePart } from '../../../../scripts/generate/narrative.ts';
import { partsOf } from '../../../../scripts/generate/narrative.ts';
import type { PrintedCell } from '../../../../scripts/generate/printed.ts';
import type { Report } from '../../../../src/core/report/report.ts';

/** What a joined document must become: so many parts, one report (its number), or a refusal. */
export type Expected = 'split' | 'refused' | 'first' | 'second';

/** A way to bring two reports into one file. */
export interface Join {
  readonly expected: readonly Expected[];
  readonly parts: (a: Report, b: Report) => readonly Part[];
}

type Kind = 'disclosure' | 'requests' | 'review';
const kinds: readonly Kind[] = ['disclosure', 'requests', 'review'];

const text = (words: string): Part => ({ kind: 'text', text: words });
const heading = (words: string): Part => ({ kind: 'heading', text: words });

function tableOf(report: Report, kind: Kind): TablePart {
  const tables = partsOf(report).filter((part): part is TablePart => part.kind === 'table');
  const table = tables[kinds.indexOf(kind)];
  if (!table) throw new Error('no table');
  return table;
}

function untitled(report: Report): readonly Part[] {
  return partsOf(report).filter(({ kind }) => kind !== 'title');
}

/** The parts with others put in before or behind the table of that kind. */
function around(
  report: Report,
  kind: Kind,
  before: readonly Part[],
  behind: readonly Part[] = [],
): readonly Part[] {
  const table = tableOf(report, kind);
  return partsOf(report).flatMap((part) =>
    part.kind === 'table' && part.rows.length === table.rows.length && same(part, table)
      ? [...before, part, ...behind]
      : [part],
  );
}

function same(a: TablePart, b: TablePart): boolean {
  return JSON.stringify(a.rows) === JSON.stringify(b.rows);
}

function without(report: Report, ...gone: readonly Kind[]): readonly Part[] {
  const tables = gone.map((kind) => tableOf(report, kind));
  return partsOf(report).filter(
    (part) => part.kind !== 'table' || !tables.some((table) => same(part, table)),
  );
}

function withoutHeadings(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ kind }) => kind !== 'heading');
}

function inOverview(report: Report, put: readonly Part[]): readonly Part[] {
  const parts = partsOf(report);
  const at = parts.findIndex(({ kind }, index) => kind === 'heading' && index > 2);
  return [...parts.slice(0, at), ...put, ...parts.slice(at)];
}

function filled(table: TablePart, figure: string): TablePart {
  const rows = table.rows.map((row) =>
    row.map((cell): PrintedCell => (cell.isFigure ? { ...cell, text: figure } : cell)),
  );
  return { ...table, rows };
}

/** Two tables printed as one, the second to the right of the first: `labels` prints its labels again. */
function beside(left: TablePart, right: TablePart, labels: boolean): TablePart {
  const rows = left.rows.map((row, at) => [
    ...row,
    ...(right.rows[at] ?? []).filter((cell) => labels || cell.isFigure || at === 0),
  ]);
  return { kind: 'table', rows };
}

function sideBySide(a: Report, b: Report, labels: boolean): readonly Part[] {
  return partsOf(a).map((part) => {
    if (part.kind !== 'table') return part;
    const kind = kinds.find((id) => same(tableOf(a, id), part)) ?? 'review';
    return beside(part, tableOf(b, kind), labels);
  });
}

const cell = (words: string): PrintedCell => ({
  text: words,
  rowSpan: 1,
  columnSpan: 1,
  isFigure: false,
});

function rowsOf(lines: readonly (readonly string[])[]): TablePart {
  return { kind: 'table', rows: lines.map((line) => line.map(cell)) };
}

/** A table of departments, a row each. */
const departments = rowsOf([
  [
    '单位',
    '本年新收政府信息公开申请数量',
    '上年结转政府信息公开申请数量',
    '予以公开',
    '部分公开',
    '总计',
  ],
  ['教育局', '3', '0', '1', '1', '3'],
  ['民政局', '5', '1', '4', '0', '6'],
  ['财政局', '7', '0', '5', '2', '7'],
]);

const comparison = rowsOf([
  ['项目', '2022年', '2023年'],
  ['本年新收政府信息公开申请数量', '91', '92'],
  ['上年结转政府信息公开申请数量', '93', '94'],
  ['予以公开', '95', '96'],
  ['结转下年度继续办理', '97', '98'],
]);

function yearBefore({ year }: Report): string {
  return `${(year ?? 2023) - 1}年`;
}

/** Every way that is tried, by name. `b` has other figures than `a`. */
export const joins: Readonly<Record<string, Join>> = {
  'one behind the other': {
    expected: ['split'],
    parts: (a, b) => [...partsOf(a), ...partsOf(b)],
  },
  'the second without its title': {
    expected: ['refused'],
    parts: (a, b) => [...partsOf(a), ...untitled(b)],
  },
  'both without a title': {
    expected: ['refused'],
    parts: (a, b) => [...untitled(a), ...untitled(b)],
  },
  'the same twice': { expected: ['first'], parts: (a) => [...partsOf(a), ...partsOf(a)] },
  'a copy without its title': {
    expected: ['first'],
    parts: (a) => [...partsOf(a), ...untitled(a)],
  },
  'tables printed twice': {
    expected: ['first'],
    parts: (a) => around(a, 'requests', [tableOf(a, 'requests')]),
  },
  'last year in an appendix': {
    expected: ['first'],
    parts: (a, b) => [...partsOf(a), text('附表'), tableOf(b, 'requests')],
  },
  'all tables of another in an appendix': {
    expected: ['first'],
    parts: (a, b) => [...partsOf(a), text('附件'), ...kinds.map((kind) => tableOf(b, kind))],
  },
  'an appendix with headings': {
    expected: ['refused', 'first'],
    parts: (a, b) => [
      ...partsOf(a),
      text('附件'),
      ...untitled(b).filter(({ kind }) => kind !== 'text'),
    ],
  },
  'last year in section one': {
    expected: ['first'],
    parts: (a, b) => inOverview(a, [tableOf(b, 'requests')]),
  },
  'all tables of another in section one': {
    expected: ['first'],
    parts: (a, b) =>
      inOverview(
        a,
        kinds.map((kind) => tableOf(b, kind)),
      ),
  },
  'just before ours': {
    expected: ['refused'],
    parts: (a, b) => around(a, 'requests', [tableOf(b, 'requests')]),
  },
  'just behind ours': {
    expected: ['refused'],
    parts: (a, b) => around(a, 'requests', [], [tableOf(b, 'requests')]),
  },
  'just before ours, with its year': {
    expected: ['first'],
    parts: (a, b) =>
      around(a, 'requests', [
        text(`${yearBefore(a)}数据`),
        tableOf(b, 'requests'),
        text(`${a.year ?? ''}年数据`),
      ]),
  },
  'just behind ours, as last year': {
    expected: ['first', 'refused'],
    parts: (a, b) => around(a, 'requests', [], [text('上年数据如下'), tableOf(b, 'requests')]),
  },
  'the review of another just behind ours': {
    expected: ['refused'],
    parts: (a, b) => around(a, 'review', [], [tableOf(b, 'review')]),
  },
  'the disclosure of another just before ours': {
    expected: ['refused'],
    parts: (a, b) => around(a, 'disclosure', [tableOf(b, 'disclosure')]),
  },
  'all zero first': {
    expected: ['refused'],
    parts: (a) => around(a, 'requests', [filled(tableOf(a, 'requests'), '0')]),
  },
  'a blank form first': {
    expected: ['refused', 'first'],
    parts: (a) => around(a, 'requests', [filled(tableOf(a, 'requests'), '')]),
  },
  'a draft first': {
    expected: ['first'],
    parts: (a, b) =>
      around(a, 'requests', [text('草稿'), tableOf(b, 'requests'), text('正式数据')]),
  },
  'the whole region beside ours': {
    expected: ['refused'],
    parts: (a, b) =>
      around(a, 'requests', [text('全区汇总'), tableOf(b, 'requests'), text('本级')]),
  },
  'side by side': { expected: ['refused'], parts: (a, b) => sideBySide(a, b, false) },
  'side by side with labels': { expected: ['refused'], parts: (a, b) => sideBySide(a, b, true) },
  'the first without a requests table': {
    expected: ['split'],
    parts: (a, b) => [...without(a, 'requests'), ...partsOf(b)],
  },
  'the first without a requests table, the second without a title': {
    expected: ['refused'],
    parts: (a, b) => [...without(a, 'requests'), ...untitled(b)],
  },
  'the first without tables': {
    expected: ['split'],
    parts: (a, b) => [...without(a, ...kinds), ...partsOf(b)],
  },
  'the first without tables, the second without a title': {
    expected: ['refused'],
    parts: (a, b) => [...without(a, ...kinds), ...untitled(b)],
  },
  'the second without its first table': {
    expected: ['split'],
    parts: (a, b) => [...partsOf(a), ...without(b, 'disclosure')],
  },
  'the first cut behind its first table': {
    expected: ['split'],
    parts: (a, b) => {
      const own = partsOf(a);
      return [...own.slice(0, own.findIndex(({ kind }) => kind === 'table') + 1), ...partsOf(b)];
    },
  },
  'the first cut, the second without a title': {
    expected: ['refused'],
    parts: (a, b) => {
      const own = partsOf(a);
      return [...own.slice(0, own.findIndex(({ kind }) => kind === 'table') + 1), ...untitled(b)];
    },
  },
  'no requests table but another one behind it all': {
    expected: ['refused'],
    parts: (a, b) => [...without(a, 'requests'), text('附表'), tableOf(b, 'requests')],
  },
  'no requests table but another one in section one': {
    expected: ['refused'],
    parts: (a, b) => {
      const own = without(a, 'requests');
      const at = own.findIndex(({ kind }, index) => kind === 'heading' && index > 2);
      return [...own.slice(0, at), tableOf(b, 'requests'), ...own.slice(at)];
    },
  },
  'without headings': {
    expected: ['split'],
    parts: (a, b) => [...withoutHeadings(partsOf(a)), ...withoutHeadings(partsOf(b))],
  },
  'a collection with a cover and a list': {
    expected: ['split'],
    parts: (a, b) => [
      { kind: 'title', text: '某县2023年政府信息公开工作年度报告汇编' },
      text('目录'),
      text(a.title),
      text(b.title),
      ...partsOf(a),
      ...partsOf(b),
    ],
  },
  'a list of departments behind': {
    expected: ['first'],
    parts: (a) => [...partsOf(a), text('各部门情况'), departments],
  },
  'a list of departments in section three': {
    expected: ['first'],
    parts: (a) => around(a, 'requests', [], [departments]),
  },
  'a comparison in section one': {
    expected: ['first'],
    parts: (a) => inOverview(a, [comparison]),
  },
  'a comparison beside ours': {
    expected: ['first'],
    parts: (a) => around(a, 'requests', [comparison]),
  },
  'links to other years behind': {
    expected: ['first'],
    parts: (a, b) => [...partsOf(a), heading('相关链接'), text(b.title)],
  },
  'links to other years before': {
    expected: ['first'],
    parts: (a, b) => [text(b.title), ...partsOf(a)],
  },
};
