import { apply, type Box, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';

/** Ruling lines found on a page so far. */
export interface Rules {
  readonly horizontals: Rule[];
  readonly verticals: Rule[];
}

const thin = 4;
const slope = 0.75;
const mostNumbers = 20_000;

interface Outline extends Box {
  /** Corners in order, the first one again when closed; curves end the outline's edges. */
  readonly edges: readonly (readonly [number, number, number, number])[];
}

/** The outlines of a path as pdfjs encodes it: move 0, line 1, curve 2, quadratic 3, close 4. */
export function outlinesOf(data: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: Outline[] = [];
  let points: [number, number][] = [];
  let edges: [number, number, number, number][] = [];
  const flush = () => {
    if (points.length > 1) outlines.push({ ...boxOf(points), edges });
    points = [];
    edges = [];
  };
  const lineTo = (to: [number, number]) => {
    const from = points.at(-1);
    if (from) edges.push([...from, ...to]);
    points.push(to);
  };
  for (let at = 0; at < Math.min(data.length, mostNumbers);) {
    const number = (offset: number) => data[at + offset] ?? 0;
    const kind = number(0);
    if (kind === 0) {
      flush();
      points.push(apply(matrix, number(1), number(2)));
      at += 3;
    } else if (kind === 1) {
      lineTo(apply(matrix, number(1), number(2)));
      at += 3;
    } else if (kind === 2 || kind === 3) {
      const last = kind === 2 ? 5 : 3;
      points.push(apply(matrix, number(last), number(last + 1)));
      at += last + 2;
    } else {
      const first = points[0];
      if (first && points.length > 2) lineTo(first);
      at += 1;
    }
  }
  flush();
  return outlines;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

/** Stroked outlines: each level or upright edge is a line. */
export function strokeRules(outlines: readonly Outline[], clip: Box, rules: Rules): void {
  for (const outline of outlines) {
    for (const [ax, ay, bx, by] of outline.edges) addEdge(ax, ay, bx, by, clip, rules);
  }
}

/** Filled outlines: a thin box is a line, a box within a box is a frame. */
export function fillRules(outlines: readonly Outline[], clip: Box, rules: Rules): void {
  for (const outline of outlines) {
    const width = outline.x1 - outline.x0;
    const height = outline.y1 - outline.y0;
    const x = (outline.x0 + outline.x1) / 2;
    const y = (outline.y0 + outline.y1) / 2;
    if (height <= thin && width <= thin) {
      addEdge(outline.x0, y, outline.x1, y, clip, rules);
      addEdge(x, outline.y0, x, outline.y1, clip, rules);
    } else if (height <= thin) addEdge(outline.x0, y, outline.x1, y, clip, rules);
    else if (width <= thin) addEdge(x, outline.y0, x, outline.y1, clip, rules);
    else if (outlines.some((inner) => isFrame(outline, inner))) {
      strokeRules([outline], clip, rules);
    }
  }
}

function isFrame(outer: Outline, inner: Outline): boolean {
  const gaps = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  return outer !== inner && gaps.every((gap) => gap >= 0 && gap <= thin) && Math.max(...gaps) > 0;
}

function addEdge(ax: number, ay: number, bx: number, by: number, clip: Box, rules: Rules): void {
  const level = Math.abs(ay - by) <= slope;
  const upright = Math.abs(ax - bx) <= slope;
  if (level && Math.abs(ax - bx) >= Math.abs(ay - by)) {
    const at = (ay + by) / 2;
    const from = Math.max(Math.min(ax, bx), clip.x0);
    const to = Math.min(Math.max(ax, bx), clip.x1);
    if (at >= clip.y0 - 1 && at <= clip.y1 + 1 && from < to)
      rules.horizontals.push({ at, from, to });
  } else if (upright) {
    const at = (ax + bx) / 2;
    const from = Math.max(Math.min(ay, by), clip.y0);
    const to = Math.min(Math.max(ay, by), clip.y1);
    if (at >= clip.x0 - 1 && at <= clip.x1 + 1 && from < to) rules.verticals.push({ at, from, to });
  }
}
