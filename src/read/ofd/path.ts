import { numberOf } from './tree.ts';

/** Steps of a path as the reader of outlines takes them: move 0, line 1, curve 2, quadratic 3, close 4. */
const steps: Readonly<Record<string, { readonly kind: number; readonly count: number }>> = {
  S: { kind: 0, count: 2 },
  M: { kind: 0, count: 2 },
  L: { kind: 1, count: 2 },
  B: { kind: 2, count: 6 },
  Q: { kind: 3, count: 4 },
  A: { kind: 2, count: 7 },
  C: { kind: 4, count: 0 },
};
const most = 20_000;

/** Abbreviated data (`M 0 0 L 10 0 C`) as steps with their numbers; an arc counts by its end only. */
export function stepsIn(data: string): number[] {
  const words = data.split(/[\s,]+/u).filter((word) => word !== '');
  const list: number[] = [];
  for (let at = 0; at < words.length && list.length < most;) {
    const step = steps[words[at] ?? ''];
    at += 1;
    if (!step) continue;
    const numbers = words.slice(at, at + step.count).map((word) => numberOf(word));
    at += step.count;
    list.push(step.kind, ...(step.count === 7 ? arcEnd(numbers) : numbers));
  }
  return list;
}

/** An arc drawn as a curve: its last two numbers are where it ends. */
function arcEnd(numbers: readonly number[]): number[] {
  const [x = 0, y = 0] = numbers.slice(-2);
  return [x, y, x, y, x, y];
}
