import { deflateSync } from 'node:zlib';
import type { Part } from '../narrative.ts';
import { placed, type PlacedCell, type PrintedRow } from '../printed.ts';

const page = { width: 595, height: 842, margin: 50 };
const size = 9;
const leading = 12;

/** A PDF as a browser prints it: ruled tables that run over pages, page numbers, wrapped labels. */
export function pdf(parts: readonly Part[]): Uint8Array {
  return pdfFile(pdfPages(parts));
}

/** What each page draws, one command a line. */
export function pdfPages(parts: readonly Part[]): string[] {
  const paper = new Paper();
  for (const part of parts)
    if (part.kind === 'table') drawTable(paper, part.rows);
    else drawText(paper, part.text);
  return paper.pages();
}

/** Pages that fill from top to bottom; positions in points from the lower left. */
class Paper {
  readonly #pages: string[][] = [[]];
  #top = page.height - page.margin;

  get top(): number {
    return this.#top;
  }

  /** Room for `height`, on a new page where this one has none left. */
  take(height: number): number {
    if (this.#top - height < page.margin) {
      this.#pages.push([]);
      this.#top = page.height - page.margin;
    }
    this.#top -= height;
    return this.#top + height;
  }

  draw(command: string): void {
    this.#pages.at(-1)?.push(command);
  }

  write(text: string, left: number, base: number): void {
    if (text !== '') this.draw(`BT /F1 ${size} Tf ${left} ${base} Td <${hex(text)}> Tj ET`);
  }

  pages(): string[] {
    return this.#pages.map((commands, at) => {
      const number = `BT /F1 ${size} Tf 290 25 Td <${hex(`- ${at + 1} -`)}> Tj ET`;
      return [...commands, number].join('\n');
    });
  }
}

function drawText(paper: Paper, text: string): void {
  for (const line of wrapped(text, page.width - 2 * page.margin)) {
    const top = paper.take(leading * 1.4);
    paper.write(line, page.margin, top - size);
  }
}

function drawTable(paper: Paper, rows: readonly PrintedRow[]): void {
  const cells = placed(rows);
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const unit = (page.width - 2 * page.margin) / columns;
  const heights = rowHeights(cells, rows.length, unit);
  for (const group of inseparable(cells, rows.length)) {
    const tops = new Map<number, number>();
    const total = group.reduce((all, row) => all + (heights[row] ?? 0), 0);
    let top = paper.take(total);
    for (const row of group) {
      tops.set(row, top);
      top -= heights[row] ?? 0;
    }
    for (const cell of cells)
      if (tops.has(cell.row)) drawCell(paper, cell, tops.get(cell.row) ?? 0, heights, unit);
  }
  paper.take(leading);
}

function drawCell(
  paper: Paper,
  cell: PlacedCell,
  top: number,
  heights: readonly number[],
  unit: number,
): void {
  const [left, width] = [page.margin + cell.column * unit, cell.columnSpan * unit];
  const height = heights
    .slice(cell.row, cell.row + cell.rowSpan)
    .reduce((all, part) => all + part, 0);
  paper.draw(`${left} ${top - height} ${width} ${height} re S`);
  for (const [at, line] of wrapped(cell.text, width - 4).entries())
    paper.write(line, left + 2, top - size - 1 - at * leading);
}

/** Rows that a span ties together stay on one page unless they are too many for it. */
function inseparable(cells: readonly PlacedCell[], count: number): number[][] {
  const groups: number[][] = [];
  let end = -1;
  for (let row = 0; row < count; row += 1) {
    const spans = cells.filter((cell) => cell.row === row && cell.rowSpan < 9);
    if (row > end) groups.push([]);
    groups.at(-1)?.push(row);
    end = Math.max(end, ...spans.map((cell) => row + cell.rowSpan - 1));
  }
  return groups;
}

function rowHeights(cells: readonly PlacedCell[], count: number, unit: number): number[] {
  return Array.from({ length: count }, (_, row) => {
    const lines = cells
      .filter((cell) => cell.row === row && cell.rowSpan === 1)
      .map((cell) => wrapped(cell.text, cell.columnSpan * unit - 4).length);
    return Math.max(1, ...lines) * leading + 4;
  });
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const character of text) {
    const wide = widthOf(character);
    if (used + wide > width && used > 0) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += wide;
  }
  return lines;
}

/** Letters of private use are marks without an extent. */
function widthOf(character: string): number {
  if (/\p{Co}/u.test(character)) return 0;
  return (character.charCodeAt(0) < 0x7f ? 0.5 : 1) * size;
}

function hex(text: string): string {
  return [...Array(text.length).keys()].map((at) => fourDigits(text.charCodeAt(at))).join('');
}

function fourDigits(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** The file: one font whose codes are UTF-16 units, told to readers by its ToUnicode map. */
export function pdfFile(pages: readonly string[]): Uint8Array {
  const kids = pages.map((_, at) => `${7 + at * 2} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Example /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Example /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [32 126 500] >>',
    stream(toUnicode()),
    '<< /Type /FontDescriptor /FontName /Example /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + at * 2} 0 R >>`,
      stream(content),
    ]),
  ];
  return assembled(objects);
}

function toUnicode(): string {
  const ranges = [...Array(256).keys()].map((high) => {
    const start = high.toString(16).padStart(2, '0');
    return `<${start}00> <${start}ff> <${start}00>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const some = ranges.slice(from, from + 100);
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Example def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
}

function stream(content: string): Buffer {
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: readonly (string | Buffer)[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += piece.length;
    pieces.push(piece);
  }
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(table + trailer)]));
}
