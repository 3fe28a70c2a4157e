import { isHeading } from '../../core/parse/headings.ts';
import type { Part } from './part.ts';
import { isFigure, isNumbered } from './seam.ts';
import { streamPart } from './stream.ts';
import { lineText } from './text.ts';
import { headingApart, isFigureRow, tokensOf, type FreeLine, type Token } from './token.ts';

/** Free lines in reading order: text, or a table without ruling lines. */
export type FreePiece = { readonly text: FreeLine } | { readonly part: Part };

const fewestRows = 3;

/** Finds tables without ruling lines in text that runs over one or more pages. */
export function freeTables(
  lines: readonly FreeLine[],
  tableOn: (page: number) => number,
): FreePiece[] {
  const rows = lines.map((line) => ({ line, tokens: tokensOf(line) }));
  const pieces: FreePiece[] = [];
  let run: typeof rows = [];
  const flush = () => {
    pieces.push(...piecesOf(run, tableOn));
    run = [];
  };
  for (const row of rows) {
    if (isProse(row.tokens, rows)) {
      flush();
      pieces.push({ text: row.line });
    } else run.push(row);
  }
  flush();
  return pieces;
}

interface Row {
  readonly line: FreeLine;
  readonly tokens: readonly Token[];
}

/** A line in one piece: running text or a heading. */
function isProse(tokens: readonly Token[], rows: readonly Row[]): boolean {
  const [only, second] = tokens;
  if (!only || second) return false;
  if (isHeading(only.text)) return true;
  const width =
    Math.max(...rows.map(({ line }) => line.line.x1)) -
    Math.min(...rows.map(({ line }) => line.line.x0));
  return only.x1 - only.x0 > 0.6 * width || only.size > 1.12 * tableSize(rows);
}

function tableSize(rows: readonly Row[]): number {
  const sizes = rows
    .filter(({ tokens }) => isFigureRow(tokens))
    .map(({ line }) => line.line.size)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? Infinity;
}

/** A run of short lines is a table when enough of them are rows of figures. */
function piecesOf(run: readonly Row[], tableOn: (page: number) => number): FreePiece[] {
  const figures = run.filter(({ tokens }) => isFigureRow(tokens));
  const review = figures.length > 0 && run.some(({ tokens }) => tokens.length >= 8);
  const text = ({ line }: Row): FreePiece[] => headingApart(line).map((one) => ({ text: one }));
  if (figures.length < fewestRows && !review) return run.flatMap(text);
  const first = firstRow(run);
  const last = lastRow(run);
  const parts = blocksOf(run.slice(first, last + 1)).map((rows): FreePiece => {
    const table = tableOn(rows[0]?.line.page ?? 1);
    return {
      part: streamPart(
        rows.map(({ tokens }) => tokens),
        table,
        null,
      ),
    };
  });
  return [...run.slice(0, first).flatMap(text), ...parts, ...run.slice(last + 1).flatMap(text)];
}

/** Blocks of a table with columns of their own: a heading alone on its line begins the next one. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  rows.forEach((row, at) => {
    const [above, below] = [rows[at - 1], rows[at + 1]];
    const begins =
      row.tokens.length === 1 &&
      above !== undefined &&
      isFigureRow(above.tokens) &&
      below !== undefined &&
      below.tokens.length >= 3 &&
      !below.tokens.some((token) => isFigure(token.text)) &&
      reachesFigures(below, above);
    if (begins || blocks.length === 0) blocks.push([row]);
    else blocks.at(-1)?.push(row);
  });
  return blocks;
}

/** Headings stand over figures; the parts of a label beside each other do not. */
function reachesFigures({ tokens }: Row, above: Row): boolean {
  const figure = above.tokens.slice(1).find((token) => isFigure(token.text));
  return (tokens.at(-1)?.x1 ?? 0) > (figure?.x0 ?? 0);
}

/** Where the table begins: headings in one piece just above its first row belong to it. */
function firstRow(run: readonly Row[]): number {
  let at = run.findIndex(({ tokens }) => tokens.length >= 2);
  while (at > 0) {
    const [above, below] = [run[at - 1], run[at]];
    if (!above || !below || above.line.page !== below.line.page) break;
    if (below.line.line.y0 - above.line.line.y1 > 1.5 * below.line.line.size) break;
    at -= 1;
  }
  return at;
}

/** Where it ends: the rest of a cell that stands close below its last row belongs to it. */
function lastRow(run: readonly Row[]): number {
  let at = run.findLastIndex(({ tokens }) => tokens.length >= 2);
  while (at < run.length - 1) {
    const [above, below] = [run[at], run[at + 1]];
    if (!above || !below || above.line.page !== below.line.page) break;
    if (isNumbered(lineText(below.line.line))) break;
    if (below.line.line.y0 - above.line.line.y1 > 0.9 * below.line.line.size) break;
    at += 1;
  }
  return at;
}
