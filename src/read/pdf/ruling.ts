import type { Rule } from './page.ts';

/** Lines that touch each other, as one drawing. */
export interface Ruling {
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
  /** Lines this close together are one border (cells drawn as boxes side by side). */
  readonly close: number;
}

const sameLine = 1.2;
const gap = 3;
const shortest = 5;
const mostCrossings = 3_000_000;
const close = 3.5;
const wide = 8;

/** Pieces of one line put together; what stays shorter than a line of text is a dot, not a line. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: { at: number; from: number; to: number }[] = [];
  const levels: (typeof merged)[] = [];
  let level: typeof merged = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const first = level[0];
    if (!first || rule.at - first.at > sameLine) levels.push((level = []));
    level.push({ ...rule });
  }
  for (const pieces of levels) {
    let last: (typeof merged)[number] | null = null;
    for (const piece of pieces.sort((a, b) => a.from - b.from)) {
      if (last && piece.from - last.to <= gap) last.to = Math.max(last.to, piece.to);
      else merged.push((last = piece));
    }
  }
  return merged.filter((rule) => rule.to - rule.from >= shortest);
}

/** The drawings of a page: lines that hang together; cells drawn as single boxes belong together. */
export function rulingsOf(horizontals: readonly Rule[], verticals: readonly Rule[]): Ruling[] {
  if (horizontals.length * verticals.length > mostCrossings) return [];
  const rulings = connected(horizontals, verticals, gap, close);
  const boxes = rulings.filter((ruling) => isBox(ruling));
  if (boxes.length < 2) return rulings.map(withoutLoose);
  const others = rulings.filter((ruling) => !boxes.includes(ruling));
  const all = (side: 'horizontals' | 'verticals') => boxes.flatMap((box) => box[side]);
  return [
    ...others.map(withoutLoose),
    ...connected(all('horizontals'), all('verticals'), wide, wide),
  ];
}

function connected(
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
  reach: number,
  near: number,
): Ruling[] {
  const parent = new Map<Rule, Rule>();
  const rootOf = (rule: Rule): Rule => {
    let root = rule;
    for (let up = parent.get(root); up && up !== root; up = parent.get(root)) root = up;
    parent.set(rule, root);
    return root;
  };
  for (const across of horizontals) {
    for (const down of verticals) {
      if (!touch(across, down, reach)) continue;
      if (!parent.has(across)) parent.set(across, across);
      if (!parent.has(down)) parent.set(down, down);
      parent.set(rootOf(across), rootOf(down));
    }
  }
  const drawings = new Map<Rule, { horizontals: Rule[]; verticals: Rule[]; close: number }>();
  const drawingOf = (rule: Rule) => {
    const root = rootOf(rule);
    const drawing = drawings.get(root) ?? { horizontals: [], verticals: [], close: near };
    drawings.set(root, drawing);
    return drawing;
  };
  for (const rule of horizontals) if (parent.has(rule)) drawingOf(rule).horizontals.push(rule);
  for (const rule of verticals) if (parent.has(rule)) drawingOf(rule).verticals.push(rule);
  return [...drawings.values()];
}

function isBox({ horizontals, verticals }: Ruling): boolean {
  return horizontals.length === 2 && verticals.length === 2;
}

function touch(across: Rule, down: Rule, reach: number): boolean {
  return (
    down.at >= across.from - reach &&
    down.at <= across.to + reach &&
    across.at >= down.from - reach &&
    across.at <= down.to + reach
  );
}

/** Leaves out lines that end inside a cell (underlining). */
function withoutLoose(ruling: Ruling): Ruling {
  const { horizontals, verticals } = ruling;
  return {
    ...ruling,
    horizontals: horizontals.filter((rule) =>
      isHeld(rule, verticals, (other) => touch(rule, other, gap)),
    ),
  };
}

/** Does the line meet two crossing lines, or reach the open side of the drawing? */
function isHeld(rule: Rule, crossing: readonly Rule[], meets: (other: Rule) => boolean): boolean {
  const first = Math.min(...crossing.map((other) => other.at));
  const last = Math.max(...crossing.map((other) => other.at));
  if (rule.from < first - gap || rule.to > last + gap) return true;
  return crossing.filter(meets).length >= 2;
}
