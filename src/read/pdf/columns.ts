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

/** The columns of a table, and whether it is clear which heading stands over which figures. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly clear: boolean;
}

/**
 * Columns of a table without lines. Figures make columns of their own; the headings over them join
 * where each touches one column, or where there are as many headings as columns.
 */
export function columnsOf(tokens: readonly Token[], rows: readonly Token[]): Columns {
  const figures = clusters(rows.filter((token) => isFigure(token.text)));
  const edge = labelEdge(rows, figures[0]?.x0 ?? Infinity);
  const words = tokens.filter((token) => !isFigure(token.text));
  const labels = clusters(words.filter((token) => (token.x0 + token.x1) / 2 < edge));
  const heads = clusters(words.filter((token) => token.x0 >= edge - 1));
  const joined = byTouch(figures, heads) ?? byOrder(figures, heads);
  const clamped = labels.map((column) => ({ x0: column.x0, x1: Math.min(column.x1, edge) }));
  return { columns: [...clamped, ...(joined ?? figures)], clear: joined !== null };
}

/** Right end of the labels on the rows of figures. */
function labelEdge(rows: readonly Token[], first: number): number {
  const labels = rows.filter((token) => !isFigure(token.text) && token.x1 <= first + 1);
  return Math.max(...labels.map((token) => token.x1));
}

function byTouch(figures: readonly Column[], heads: readonly Column[]): Column[] | null {
  const over = figures.map((figure) => heads.filter((head) => touches(head, figure)));
  const single = over.every((list) => list.length === 1);
  if (!single || new Set(over.flat()).size !== figures.length) return null;
  return heads.map((head) => {
    const figure = figures.find((column) => touches(head, column)) ?? head;
    return { x0: Math.min(head.x0, figure.x0), x1: Math.max(head.x1, figure.x1) };
  });
}

/** Headings set in the middle over figures set to one side: as many of both, one after the other. */
function byOrder(figures: readonly Column[], heads: readonly Column[]): Column[] | null {
  if (figures.length !== heads.length) return null;
  const pairs = figures.map((figure, at) => {
    const head = heads[at] ?? figure;
    return { x0: Math.min(head.x0, figure.x0), x1: Math.max(head.x1, figure.x1) };
  });
  const apart = pairs.every((pair, at) => at === 0 || pair.x0 > (pairs[at - 1]?.x1 ?? 0) - 1);
  return apart ? pairs : null;
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
