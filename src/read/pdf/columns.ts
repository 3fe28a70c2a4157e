import { isFigure } from './seam.ts';
import type { Token } from './token.ts';

/** From where to where a column reaches. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** First and last column that a token touches. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/**
 * Columns of a table without lines: the narrowest texts first; a text that touches one column
 * belongs to it, one that touches none begins a new one, one that touches several spans them.
 * `rows` are the tokens on lines of figures: a heading beside its figures joins their column.
 */
export function columnsOf(tokens: readonly Token[], rows: readonly Token[]): Column[] {
  const figures = clusters(rows.filter((token) => isFigure(token.text) && !token.leads));
  const all = clusters(tokens);
  const isFigures = (column: Column) => figures.some((figure) => touches(column, figure));
  const first = all.findIndex(isFigures);
  if (first < 0) return all;
  return paired(all, isFigures) ?? all;
}

/**
 * Headings set in the middle over figures set to one side stand beside them. Only where headings
 * and figures alternate strictly is it clear which belong together.
 */
function paired(
  columns: readonly Column[],
  isFigures: (column: Column) => boolean,
): Column[] | null {
  const first = columns.findIndex(isFigures);
  const right = isFigures(columns.at(-1) ?? { x0: 0, x1: 0 });
  const start = right ? first - 1 : first;
  const inner = columns.slice(start);
  const alternates = inner.every(
    (column, at) => isFigures(column) === (at % 2 === (right ? 1 : 0)),
  );
  if (start < 1 || inner.length % 2 !== 0 || !alternates) return null;
  const pairs = inner.flatMap((column, at): Column[] => {
    const next = inner[at + 1];
    return at % 2 === 0 && next ? [{ x0: column.x0, x1: next.x1 }] : [];
  });
  return [...columns.slice(0, start), ...pairs];
}

function clusters(tokens: readonly Token[]): Column[] {
  const columns: { x0: number; x1: number }[] = [];
  for (const token of tokens.toSorted((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const touched = columns.filter((column) => touches(column, token));
    const only = touched[0];
    if (!only) columns.push({ x0: token.x0, x1: token.x1 });
    else if (touched.length === 1) {
      only.x0 = Math.min(only.x0, token.x0);
      only.x1 = Math.max(only.x1, token.x1);
    }
  }
  return columns.sort((a, b) => a.x0 - b.x0);
}

/** The columns that a token stands in. */
export function reachOf(columns: readonly Column[], token: Token): Reach {
  const touched = columns.flatMap((column, at) => (touches(column, token) ? [at] : []));
  const middle = (token.x0 + token.x1) / 2;
  const inside = columns.findIndex((column) => middle >= column.x0 && middle <= column.x1);
  const nearest = Math.max(0, inside);
  return { from: touched[0] ?? nearest, to: touched.at(-1) ?? nearest };
}

/** Borders between the columns, halfway. */
export function bordersOf(columns: readonly Column[]): number[] {
  const inner = columns.slice(1).map((column, at) => ((columns[at]?.x1 ?? 0) + column.x0) / 2);
  return [columns[0]?.x0 ?? 0, ...inner, columns.at(-1)?.x1 ?? 0];
}

function touches(column: Column, token: Column): boolean {
  return Math.min(column.x1, token.x1) - Math.max(column.x0, token.x0) > 0.5;
}
