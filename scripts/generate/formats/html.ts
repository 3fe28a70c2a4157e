import iconv from 'iconv-lite';
import type { Part, TablePart } from '../narrative.ts';
import type { PrintedCell } from '../printed.ts';
import type { Random } from '../random.ts';

type CellMarkup = (cell: PrintedCell) => string;

/** A clean page in UTF-8. */
export function cleanHtml(parts: readonly Part[]): Uint8Array {
  return new TextEncoder().encode(page(parts, 'utf-8', (cell) => escaped(cell.text)));
}

/** The page of an older content system, in GB18030, the article inside layout tables. */
export function gbHtml(parts: readonly Part[]): Uint8Array {
  const article = bodyOf(parts, (cell) => (cell.text === '' ? '&nbsp;' : escaped(cell.text)));
  const menu = '<td><a href="#">首页</a></td><td><a href="#">信息公开</a></td><td>12</td>';
  const layout = `<table><tr>${menu}</tr></table><table><tr><td>${article}</td></tr></table>`;
  return new Uint8Array(iconv.encode(shell(titleOf(parts), 'gb18030', layout), 'gb18030'));
}

/** What Word saves as a page: paragraphs and spans in every cell, numbers cut over spans. */
export function wordHtml(parts: readonly Part[], random: Random): Uint8Array {
  const span = (text: string): string =>
    `<span lang=EN-US style='font-size:9pt'>${escaped(text)}</span>`;
  const markup: CellMarkup = ({ text }) => {
    const cut =
      text.length > 1 && random.chance(0.3) ? random.whole(1, text.length - 1) : text.length;
    const words =
      text === ''
        ? '<span>&nbsp;</span>'
        : span(text.slice(0, cut)) + (cut < text.length ? span(text.slice(cut)) : '');
    return `<p class=MsoNormal align=center>${words}<o:p></o:p></p>`;
  };
  return new TextEncoder().encode(page(parts, 'utf-8', markup));
}

function page(parts: readonly Part[], charset: string, markup: CellMarkup): string {
  return shell(titleOf(parts), charset, bodyOf(parts, markup));
}

function shell(title: string, charset: string, body: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>${escaped(title)}</title></head>\n<body>\n${body}\n</body></html>\n`;
}

function titleOf(parts: readonly Part[]): string {
  const title = parts.find((part) => part.kind === 'title');
  return title && title.kind !== 'table' ? title.text : '';
}

function bodyOf(parts: readonly Part[], markup: CellMarkup): string {
  return parts
    .map((part) => {
      if (part.kind === 'table') return tableOf(part, markup);
      const tag = { title: 'h1', heading: 'h2', text: 'p' }[part.kind];
      return `<${tag}>${escaped(part.text)}</${tag}>`;
    })
    .join('\n');
}

function tableOf(part: TablePart, markup: CellMarkup): string {
  const rows = part.rows.map(
    (row) => `<tr>${row.map((cell) => cellOf(cell, markup)).join('')}</tr>`,
  );
  return `<table border="1">\n${rows.join('\n')}\n</table>`;
}

function cellOf(cell: PrintedCell, markup: CellMarkup): string {
  const down = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const right = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  return `<td${down}${right}>${markup(cell)}</td>`;
}

/** Text as it may stand in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
