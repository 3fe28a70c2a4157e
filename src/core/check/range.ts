/** What a figure or a sum may be: from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A printed figure is itself; `null` is some number that is not below zero. */
export function rangeOf(value: number | null): Range {
  return value === null ? { low: 0, high: Infinity } : { low: value, high: value };
}

/** The sums that the parts allow; 0 for no parts. */
export function sumOf(parts: readonly Range[]): Range {
  return {
    low: exact(parts.reduce((sum, part) => sum + part.low, 0)),
    high: exact(parts.reduce((sum, part) => sum + part.high, 0)),
  };
}

/** What is left when `less` is taken from `range`. */
export function minus(range: Range, less: Range): Range {
  return { low: exact(range.low - less.high), high: exact(range.high - less.low) };
}

/**
 * The value in `allowed` nearest to `actual` and the value in `actual` nearest to `allowed`;
 * `null` when the two can be equal.
 */
export function gapOf(allowed: Range, actual: Range): { expected: number; actual: number } | null {
  if (actual.high < allowed.low) return { expected: allowed.low, actual: actual.high };
  if (actual.low > allowed.high) return { expected: allowed.high, actual: actual.low };
  return null;
}

/** The range in words: 「为 5」, 「至少为 5」, 「至多为 5」. */
export function rangeText(range: Range): string {
  if (range.low === range.high) return `为 ${range.low}`;
  return range.high === Infinity ? `至少为 ${range.low}` : `至多为 ${range.high}`;
}

/** Money has decimals: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
}
