import { blocksOf, clash, overlap, textOf, type Block } from './cell-blocks.ts';
import { bordersOf, columnsOf, reachOf, type Column } from './columns.ts';
import type { Part, PartCell } from './part.ts';
import { isFigure } from './seam.ts';
import { isFigureRow, middleOf, type Token } from './token.ts';

/** A table from the positions of its texts alone; `columns` where drawn lines give them. */
export function streamPart(
  lines: readonly (readonly Token[])[],
  table: number,
  given: readonly Column[] | null,
): Part {
  const tokens = lines.flat();
  const title = titleOf(lines);
  const found = given
    ? { columns: given, clear: isComplete(given, lines) }
    : columnsOf(
        tokens.filter((token) => token !== title),
        lines.filter(isFigureRow).flat(),
      );
  const { columns } = found;
  const anchors = lines.filter(isFigureRow).map((line) => anchorOf(line));
  const blocks = blocksOf(tokens, columns, anchors, title);
  const { rows, clear } = rowsOf(blocks, rowHeights(blocks, anchors));
  const xs = bordersOf(columns);
  const page = tokens[0]?.page ?? 1;
  const cells = rows.flatMap((row, at) =>
    filled(found.clear ? row : withoutColumns(row), columns.length).map((block): PartCell => {
      const on = row[0]?.tokens[0]?.page ?? page;
      return {
        row: at,
        column: block.from,
        rowSpan: 1,
        columnSpan: block.to - block.from + 1,
        text: textOf(block),
        openTop: true,
        openBottom: true,
        page: on,
        place: `page ${on} table ${table} row ${at + 1} column ${block.from + 1}`,
      };
    }),
  );
  return {
    firstPage: page,
    lastPage: tokens.at(-1)?.page ?? page,
    top: Math.min(...tokens.map((token) => token.y0)),
    bottom: Math.max(...tokens.map((token) => token.y1)),
    xs,
    rows: rows.length,
    cells,
    exact: clear && found.clear && headed(blocks),
  };
}

/** A heading alone on the first line, over the headings of the columns. */
function titleOf([first = [], second = []]: readonly (readonly Token[])[]): Token | null {
  const over = second.length >= 3 && !second.some((token) => isFigure(token.text));
  return first.length === 1 && over ? (first[0] ?? null) : null;
}

/** Do drawn columns part all figures of each row? */
function isComplete(columns: readonly Column[], lines: readonly (readonly Token[])[]): boolean {
  return lines.filter(isFigureRow).every((line) => {
    const figures = line.filter((token) => isFigure(token.text));
    return new Set(figures.map((token) => reachOf(columns, token).from)).size === figures.length;
  });
}

/** Where headings and figures cannot be matched the figures of a row stay one text. */
function withoutColumns(row: readonly Block[]): Block[] {
  const figures = row.filter((block) => block.figure);
  const [first] = figures;
  if (!first) return [...row];
  const from = Math.min(...figures.map((block) => block.from));
  const to = Math.max(...figures.map((block) => block.to));
  const tokens = figures.flatMap((block) => block.tokens);
  return [...row.filter((block) => !block.figure), { ...first, tokens, from, to }];
}

/** The row with its blank cells, and texts that share a column as one cell. */
function filled(row: readonly Block[], columns: number): Block[] {
  const blocks: Block[] = [];
  const [first] = row;
  for (let column = 0; first && column < columns;) {
    const here = row.filter((block) => block.from <= column && column <= block.to);
    const reach = { from: column, to: Math.max(column, ...here.map((block) => block.to)) };
    const together = row.filter((block) => block.from <= reach.to && reach.from <= block.to);
    const to = Math.max(reach.to, ...together.map((block) => block.to));
    const page = { ...first, tokens: together.flatMap((block) => block.tokens), from: column, to };
    blocks.push(page);
    column = to + 1;
  }
  return blocks;
}

/** Does every column with figures have a heading? Else nobody can tell which heading is meant. */
function headed(blocks: readonly Block[]): boolean {
  const heads = blocks.filter((block) => !block.figure);
  return blocks
    .filter((block) => block.figure)
    .every((block) => block.from === block.to && heads.some((head) => clash(head, block)));
}

/** Height of a line of figures. */
function anchorOf(line: readonly Token[]): number {
  const figures = line.slice(1).filter((token) => isFigure(token.text));
  return middleOf(figures[0] ?? { y0: 0, y1: 0 });
}

/** Heights of the rows: where figures begin, and the middle of those alone beside a long label. */
function rowHeights(blocks: readonly Block[], anchors: readonly number[]): number[] {
  const figures = blocks.filter((block) => block.figure);
  const beginning = (anchor: number): Block[] =>
    figures.filter(({ tokens: [first] }) => first && anchor > first.y0 && anchor < first.y1);
  const plain = anchors.filter((anchor) => beginning(anchor).some(isLine));
  const heights = [...plain];
  for (const anchor of anchors) {
    const [tall] = beginning(anchor);
    const known = !tall || heights.some((height) => height > tall.y0 && height < tall.y1);
    if (!known) heights.push(isLabelled(tall, blocks) ? middleOf(tall) : anchor);
  }
  const lone: Block[] = [];
  for (const block of figures) {
    const known = heights.some((height) => height > block.y0 && height < block.y1);
    if (!known && !lone.some((other) => overlap(other, block))) lone.push(block);
  }
  return [...heights, ...lone.map(middleOf)];
}

function isLine({ tokens }: Block): boolean {
  return tokens.length === 1;
}

/** Does a label stand at the middle of a figure over several lines, not at its first line only? */
function isLabelled(figure: Block, blocks: readonly Block[]): boolean {
  const middle = middleOf(figure);
  return blocks.some(
    (block) => !block.figure && block.to < figure.from && middle > block.y0 && middle < block.y1,
  );
}

interface Rows {
  readonly rows: readonly (readonly Block[])[];
  /** Every figure stands in a row with a label, and no cell holds two texts. */
  readonly clear: boolean;
}

function rowsOf(blocks: readonly Block[], anchors: readonly number[]): Rows {
  const rows = anchors.map((y) => ({ y, blocks: [] as Block[] }));
  const rest: Block[] = [];
  for (const block of blocks) {
    const inside = rows.filter((row) => row.y > block.y0 && row.y < block.y1);
    const centre = middleOf(block);
    const nearest = inside.sort((a, b) => Math.abs(a.y - centre) - Math.abs(b.y - centre))[0];
    if (nearest) nearest.blocks.push(block);
    else rest.push(block);
  }
  for (const block of rest.sort((a, b) => middleOf(a) - middleOf(b))) {
    const level = rows
      .filter((row) => !anchors.includes(row.y))
      .find(
        (row) =>
          row.blocks.some((other) => overlap(other, block)) &&
          !row.blocks.some((other) => clash(other, block)),
      );
    if (level) level.blocks.push(block);
    else rows.push({ y: middleOf(block), blocks: [block] });
  }
  const printed = rows.filter((row) => row.blocks.length > 0);
  const clear = printed.every(({ y, blocks: row }) => {
    const figures = row.filter((block) => block.figure).length;
    const fits = anchors.includes(y) ? figures < row.length : figures === 0;
    return fits && row.every((one) => row.every((other) => one === other || !clash(one, other)));
  });
  const ordered = printed.sort((a, b) => a.y - b.y);
  return { clear, rows: ordered.map((row) => row.blocks.sort((a, b) => a.from - b.from)) };
}
