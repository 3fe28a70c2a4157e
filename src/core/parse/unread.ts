import type { Segment } from './segments.ts';

/** A row with figures whose label is not known, and the rows of the form that it may be. */
export interface UnreadRow {
  readonly segment: Segment;
  readonly rowIds: readonly string[];
}

/**
 * Rows with figures under no known label. Each may be any row of the form (`order`) that is printed
 * nowhere and belongs between the known rows around it: such a row is not known to be missing.
 */
export function unreadRows(segments: readonly Segment[], order: readonly string[]): UnreadRow[] {
  const printed = new Set(segments.map(({ rowId }) => rowId));
  const missing = order.filter((id) => !printed.has(id));
  const placeOf = (known: readonly Segment[]): number[] =>
    known.map(({ rowId }) => order.indexOf(rowId ?? '')).filter((at) => at >= 0);
  return segments.flatMap((segment, at) => {
    if (segment.rowId !== null || !hasDigits(segment)) return [];
    const before = placeOf(segments.slice(0, at)).at(-1) ?? -1;
    const after = placeOf(segments.slice(at + 1))[0] ?? order.length;
    const rowIds = missing.filter((id) => {
      const place = order.indexOf(id);
      return before > after || (place > before && place < after);
    });
    return [{ segment, rowIds }];
  });
}

function hasDigits({ values, label }: Segment): boolean {
  return label !== '' && values.some(({ text }) => /\d/u.test(text));
}
