import { bordersOf, columnsOf, reachOf, type Column, type Reach } from './columns.ts';
import type { Part, PartCell } from './part.ts';
import { isFigure, isNumbered, joinText } from './seam.ts';
import { isFigureRow, middleOf, type Token } from './token.ts';

/** Text of one cell: tokens one below the other. */
interface Block extends Reach {
  readonly tokens: Token[];
  y0: number;
  y1: number;
  readonly figure: boolean;
  /** A line of figures stands at the height of one of its lines. */
  anchored: boolean;
}

const sameCell = 1.15;

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
  const begins = (anchor: number): boolean =>
    figures.some(({ tokens: [first] }) => first && anchor > first.y0 && anchor < first.y1);
  const heights = anchors.filter(begins);
  const lone: Block[] = [];
  for (const block of figures) {
    const known = heights.some((height) => height > block.y0 && height < block.y1);
    if (!known && !lone.some((other) => overlap(other, block))) lone.push(block);
  }
  return [...heights, ...lone.map(middleOf)];
}

function blocksOf(
  tokens: readonly Token[],
  columns: readonly Column[],
  anchors: readonly number[],
  title: Token | null,
): Block[] {
  const pitch = pitchOf(tokens, columns);
  const figures = tokens.filter((token) => isFigure(token.text));
  const edge = Math.min(...figures.map((token) => token.x0));
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const token of tokens.toSorted((a, b) => a.y0 - b.y0)) {
    const reach = reachOf(columns, token);
    const figure = reach.from > 0 && isFigure(token.text);
    const anchored = anchors.some((anchor) => anchor > token.y0 && anchor < token.y1);
    const key = `${reach.from}-${reach.to}`;
    const block = widerBlock(blocks, reach, token) ?? open.get(key);
    const same = block?.figure === figure && block.tokens[0] !== title;
    const goes = block && same && goesOn(block, token, pitch, anchored, edge);
    if (block && (goes || remarks(block, token, pitch))) {
      block.tokens.push(token);
      block.y1 = token.y1;
      block.anchored ||= anchored;
      continue;
    }
    const begun = { ...reach, tokens: [token], y0: token.y0, y1: token.y1, figure, anchored };
    open.set(key, begun);
    blocks.push(begun);
  }
  return blocks;
}

/** The last line of a label is shorter than the first, and may stand over fewer columns. */
function widerBlock(blocks: readonly Block[], reach: Reach, token: Token): Block | undefined {
  const above = blocks.findLast((block) => clash(block, reach));
  const first = above?.tokens[0];
  if (!above || !first || above.figure || above.from === above.to) return undefined;
  return first.x0 < token.x0 + 1 && token.x1 - 1 < first.x1 ? above : undefined;
}

/** A figure with its remark: 「0（含上年」 and below it 「结转1件）」. */
function remarks(block: Block, token: Token, pitch: number): boolean {
  const last = block.tokens.at(-1);
  if (!last || !block.figure || middleOf(token) - middleOf(last) > sameCell * pitch) return false;
  return isOpen(textOf(block)) || /^[（(]/u.test(token.text);
}

/** Is a bracket still to be closed? */
function isOpen(text: string): boolean {
  const count = (bracket: RegExp): number => text.match(bracket)?.length ?? 0;
  return count(/[（(]/gu) > count(/[）)]/gu);
}

function goesOn(
  block: Block,
  token: Token,
  pitch: number,
  anchored: boolean,
  edge: number,
): boolean {
  const last = block.tokens.at(-1);
  if (!last || isNumbered(token.text)) return false;
  if (block.figure && isFigure(token.text)) return false;
  if (anchored && (block.anchored || block.figure)) return false;
  const first = block.tokens[0]?.text ?? '';
  if (token.leads && token.x1 < edge && !isNumbered(first)) return false;
  return middleOf(token) - middleOf(last) <= sameCell * pitch;
}

/** Distance of two lines in one cell: the smallest usual distance in a column. */
function pitchOf(tokens: readonly Token[], columns: readonly Column[]): number {
  const last = new Map<number, Token>();
  const steps: number[] = [];
  for (const token of tokens.toSorted((a, b) => a.y0 - b.y0)) {
    const { from } = reachOf(columns, token);
    const before = last.get(from);
    if (before) steps.push(middleOf(token) - middleOf(before));
    last.set(from, token);
  }
  const size = tokens[0]?.size ?? 10;
  const usual = steps.filter((step) => step > 0.9 * size).sort((a, b) => a - b);
  return Math.min(usual[Math.floor(usual.length / 20)] ?? size, 2.2 * size);
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

function overlap(one: Block, other: Block): boolean {
  return Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0) > 2;
}

function clash(one: Reach, other: Reach): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function textOf(block: Block): string {
  return block.tokens.reduce((text, token) => joinText(text, token.text), '');
}
