import type { Rule } from './page.ts';

/** Lines that touch each other, as one drawing. */
export interface Ruling {
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
}

const sameLine = 1.2;
const gap = 3;
const mostCrossings = 3_000_000;

/** Pieces of one line put together; shorter leftovers (dots, underlining of a letter) stay. */
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
  return merged;
}

/** Splits the lines of a page into drawings that hang together; lines that touch nothing left out. */
export function rulingsOf(horizontals: readonly Rule[], verticals: readonly Rule[]): Ruling[] {
  if (horizontals.length * verticals.length > mostCrossings) return [];
  const parent = new Map<Rule, Rule>();
  const rootOf = (rule: Rule): Rule => {
    let root = rule;
    for (let up = parent.get(root); up && up !== root; up = parent.get(root)) root = up;
    parent.set(rule, root);
    return root;
  };
  for (const across of horizontals) {
    for (const down of verticals) {
      if (!touch(across, down)) continue;
      if (!parent.has(across)) parent.set(across, across);
      if (!parent.has(down)) parent.set(down, down);
      parent.set(rootOf(across), rootOf(down));
    }
  }
  const drawings = new Map<Rule, { horizontals: Rule[]; verticals: Rule[] }>();
  const drawingOf = (rule: Rule) => {
    const root = rootOf(rule);
    const drawing = drawings.get(root) ?? { horizontals: [], verticals: [] };
    drawings.set(root, drawing);
    return drawing;
  };
  for (const rule of horizontals) if (parent.has(rule)) drawingOf(rule).horizontals.push(rule);
  for (const rule of verticals) if (parent.has(rule)) drawingOf(rule).verticals.push(rule);
  return [...drawings.values()];
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - gap &&
    down.at <= across.to + gap &&
    across.at >= down.from - gap &&
    across.at <= down.to + gap
  );
}
