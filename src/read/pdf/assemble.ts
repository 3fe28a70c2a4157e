import type { Block } from '../../core/document/document.ts';
import { gridOf, paragraphOf } from './blocks.ts';
import { freeTables, type FreePiece } from './free-tables.ts';
import { withoutFurniture, type PageLines } from './furniture.ts';
import { continues, joinParts } from './join.ts';
import type { Page } from './page.ts';
import { proseOf, type PageLine } from './paragraphs.ts';
import type { Part } from './part.ts';
import { tablesOf } from './tables.ts';
import type { FreeLine } from './token.ts';
import { withHead, withTail } from './tails.ts';
import { pageLines, type Line } from './text.ts';

type Piece =
  { readonly top: number; readonly line: Line } | { readonly top: number; readonly part: Part };

/** The blocks of all pages in reading order, tables that go on over a page break as one. */
export function assemble(pages: readonly Page[]): Block[] {
  const tables = pages.map((page) => ({ page, ...tablesOf(page) }));
  const free = withoutFurniture(
    tables.map(({ page, words }): PageLines => ({ page, lines: pageLines(words) })),
  );
  const read: Contents[] = free.map(({ page, lines }, at) => ({
    page,
    lines,
    parts: tables[at]?.parts ?? [],
  }));
  for (let at = 1; at < read.length; at += 1) mendBreak(read[at - 1], read[at]);
  const { left, right } = textColumn(free);
  const blocks: Block[] = [];
  let lines: PageLine[] = [];
  let open: Part | null = null;
  const flushLines = () => {
    for (const { text, page } of proseOf(lines, left, right)) {
      blocks.push(paragraphOf(text, page, blocks.length + 1));
    }
    lines = [];
  };
  const flushPart = () => {
    if (open) blocks.push(gridOf(open));
    open = null;
  };
  for (const piece of withFreeTables(read)) {
    if ('text' in piece) {
      flushPart();
      lines.push(piece.text);
      continue;
    }
    flushLines();
    if (open && continues(open, piece.part)) open = joinParts(open, piece.part);
    else {
      flushPart();
      open = piece.part;
    }
  }
  flushPart();
  flushLines();
  return blocks;
}

/** Lines and tables of all pages in order; runs of lines searched for tables without ruling lines. */
function withFreeTables(pages: readonly Contents[]): FreePiece[] {
  const tables = new Map(pages.map(({ page, parts }) => [page.number, parts.length]));
  const tableOn = (page: number) => {
    const number = (tables.get(page) ?? 0) + 1;
    tables.set(page, number);
    return number;
  };
  const pieces: FreePiece[] = [];
  let run: FreeLine[] = [];
  let shift = 0;
  const flush = () => {
    pieces.push(...freeTables(run, tableOn));
    run = [];
  };
  for (const { page, lines, parts } of pages) {
    for (const piece of inOrder(lines, parts)) {
      if ('line' in piece) run.push({ line: piece.line, page: page.number, shift });
      else {
        flush();
        pieces.push(piece);
      }
    }
    shift += page.height;
  }
  flush();
  return pieces;
}

interface Contents {
  readonly page: Page;
  lines: readonly Line[];
  parts: readonly Part[];
}

/** Text of a cut cell that stands outside the lines goes back into the table. */
function mendBreak(before: Contents | undefined, after: Contents | undefined): void {
  const last = before?.parts.at(-1);
  const first = after?.parts[0];
  if (!before || !after || !last || !first || !continues(last, first)) return;
  const tail = withTail({ part: last, lines: before.lines });
  const head = withHead({ part: first, lines: after.lines });
  before.lines = tail.lines;
  before.parts = before.parts.with(-1, tail.part);
  after.lines = head.lines;
  after.parts = after.parts.with(0, head.part);
}

function inOrder(lines: readonly Line[], parts: readonly Part[]): Piece[] {
  return [
    ...lines.map((line) => ({ top: line.y0, line })),
    ...parts.map((part) => ({ top: part.top, part })),
  ].sort((a, b) => a.top - b.top);
}

/** Left and right edge of the running text: where most long lines begin and end. */
function textColumn(pages: readonly PageLines[]): { left: number; right: number } {
  const lines = pages.flatMap((page) => page.lines);
  const long = lines.filter((line) => line.x1 - line.x0 > 200);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const left = middle(long.map((line) => line.x0)) ?? 0;
  const right = Math.max(...long.map((line) => line.x1), left);
  return { left, right };
}
