import type { Sum } from './measure.ts';

/**
 * Do numerator and denominator count different things, so that k may exceed n? Cases of review over
 * requests do: they stem from requests of earlier years. Anything else is a share.
 */
export function mayExceed(numerator: Sum, denominator: Sum): boolean {
  const inside = new Set(denominator.flatMap(tablesOf));
  return !numerator.flatMap(tablesOf).some((table) => inside.has(table));
}

function tablesOf({ cells }: { readonly cells: readonly string[] }): string[] {
  return cells.map((cell) => cell.split('/')[0] ?? '');
}

/** k/n as a rate; `null` when n is not above 0 or a share would lie outside 0 to 100 %. */
export function ratioOf(k: number, n: number, exceeds: boolean): number | null {
  if (n <= 0 || k < 0) return null;
  return k <= n || exceeds ? k / n : null;
}
