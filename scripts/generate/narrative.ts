import { formOf } from '../../src/core/form/editions.ts';
import { sections } from '../../src/core/form/sections.ts';
import type { Cell, Report } from '../../src/core/report/report.ts';
import { printedTable, type PrintedRow } from './printed.ts';

/** What a document prints from top to bottom. */
export type Part =
  { readonly kind: 'title' | 'heading' | 'text'; readonly text: string } | TablePart;

export interface TablePart {
  readonly kind: 'table';
  readonly rows: readonly PrintedRow[];
}

const numerals = '一二三四五六';

/** The whole report as an organ prints it, with the sentence that it is invented. */
export function partsOf(report: Report): Part[] {
  const { tables } = formOf(report.form);
  const body = sections.flatMap((section, at): Part[] => {
    const table = tables.find((candidate) => candidate.id === section.id);
    const heading = table?.title ?? `${numerals[at]}、${section.title}`;
    const rows: Part[] = table ? [{ kind: 'table', rows: printedTable(table, report.cells) }] : [];
    return [
      { kind: 'heading', text: heading },
      ...(table ? [] : [text(sentenceFor(section.id, report))]),
      ...rows,
    ];
  });
  return [{ kind: 'title', text: report.title }, text(introOf(report)), ...body];
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function introOf({ organisation, publishedOn }: Report): string {
  const published = publishedOn === null ? '' : `发布日期：${publishedOn}。`;
  const names = sections.map((section) => section.title).join('、');
  return `本文为程序生成的虚构示例，不是任何真实机关的年报。${published}${organisation?.name ?? ''}的报告包括${names}六部分。`;
}

function sentenceFor(section: string, { year, cells }: Report): string {
  if (section !== 'overview') return '本年度没有需要说明的情况（虚构示例）。';
  const received = cells.find(isReceivedTotal);
  if (received?.value === null || received === undefined) return `${year}年工作平稳（虚构示例）。`;
  return `${year}年，共收到政府信息公开申请${received.value}件（虚构示例）。`;
}

function isReceivedTotal(cell: Cell): boolean {
  return cell.tableId === 'requests' && cell.rowId === 'received' && cell.columnId === 'total';
}
