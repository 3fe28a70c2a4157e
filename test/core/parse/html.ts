import type { PrintedForm, PrintedRow } from './print.ts';

/** A row of markup: cells with their spans. */
export interface HtmlRow {
  readonly heading: boolean;
  readonly cells: readonly HtmlCell[];
}

export interface HtmlCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A printed table with merged cells, as a content system prints it. */
export function htmlRows(rows: readonly PrintedRow[]): HtmlRow[] {
  const side = Math.max(...rows.map((row) => row.labels.length));
  const width = Math.max(...rows.map((row) => row.cells.length));
  return rows.map((row, at) => {
    const heading = row.kind === 'heading';
    const labels = row.labels.flatMap((text, index) => {
      if (text === '') return [];
      const last = index === row.labels.length - 1;
      return [{ text, columns: last ? side - index : 1, rows: spanBelow(rows, at, index) }];
    });
    return { heading, cells: [...labels, ...figureCells(row, rows, at, width)] };
  });
}

function spanBelow(rows: readonly PrintedRow[], at: number, index: number): number {
  const below = rows.slice(at + 1).findIndex((row) => row.labels[index] !== '');
  return 1 + (below < 0 ? rows.length - at - 1 : below);
}

function figureCells(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  at: number,
  width: number,
): HtmlCell[] {
  if (row.kind === 'figures') return row.cells.map((text) => ({ text, columns: 1, rows: 1 }));
  return row.cells.flatMap((text) => {
    if (text === '') return [];
    const columns = spans[text] ?? (row.cells.length === 1 ? width : 1);
    const tall = columns === 1 && isMergedDown(rows[at + 1], row.cells, text);
    return [{ text, columns, rows: tall ? 2 : 1 }];
  });
}

const spans: Readonly<Record<string, number>> = {
  法人或其他组织: 5,
  行政复议: 5,
  行政诉讼: 10,
  未经复议直接起诉: 5,
  复议后起诉: 5,
};

function isMergedDown(
  below: PrintedRow | undefined,
  cells: readonly string[],
  text: string,
): boolean {
  if (below?.kind !== 'heading') return false;
  const at = cells.indexOf(text);
  return at === 0 || at === cells.length - 1 || cells.includes('复议后起诉');
}

/** Rows as a table of markup. */
export function htmlTable(rows: readonly HtmlRow[]): string {
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cellMarkup).join('')}</tr>`);
  return `<table border="1"><tbody>${lines.join('\n')}</tbody></table>`;
}

function cellMarkup({ text, columns, rows }: HtmlCell): string {
  const colspan = columns > 1 ? ` colspan="${columns}"` : '';
  const rowspan = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<td${colspan}${rowspan}><p><span>${text === '' ? '&nbsp;' : text}</span></p></td>`;
}

/** A whole page; `table` may change, cut or repeat the tables on the way. */
export function htmlPage(
  form: PrintedForm,
  table: (rows: readonly HtmlRow[], at: number) => string = htmlTable,
): string {
  const parts = form.tables.map(
    ({ heading, rows }, at) => `<p>${heading}</p>\n${table(htmlRows(rows), at)}`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${form.title}-某某区人民政府</title></head>
<body><table class="nav"><tr><td>首页</td><td>政务公开</td></tr><tr><td>其他</td><td>总计</td></tr></table>
<h1>${form.title}</h1><p>发布日期：2024-01-20</p>
<p>本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。</p><p>一、总体情况</p><p>2023年，本机关依法公开政府信息。</p>
${parts.join('\n')}
<p>五、存在的主要问题及改进情况</p><p>存在信息更新不够及时的问题。</p><p>六、其他需要报告的事项</p><p>无其他事项。</p></body></html>`;
}
