import { reachOf, type Column, type Reach } from './columns.ts';
import { isFigure, isNumbered, joinText } from './seam.ts';
import { middleOf, type Token } from './token.ts';

/** Text of one cell: tokens one below the other. */
export interface Block extends Reach {
  readonly tokens: Token[];
  y0: number;
  y1: number;
  readonly figure: boolean;
  /** A line of figures stands at the height of one of its lines. */
  anchored: boolean;
}

const sameCell = 1.15;

/** The texts of the cells: a token goes on the cell above it where nothing speaks against it. */
export function blocksOf(
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

/** Do they stand at the same height? */
export function overlap(one: Block, other: Block): boolean {
  return Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0) > 2;
}

/** Do they share a column? */
export function clash(one: Reach, other: Reach): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The text of the cell, its lines joined. */
export function textOf(block: Block): string {
  return block.tokens.reduce((text, token) => joinText(text, token.text), '');
}
