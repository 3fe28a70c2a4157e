import { editions } from '../form/editions.ts';
import { figureLines } from '../form/line.ts';
import type { TableId } from '../form/table.ts';
import type { Segment } from './segments.ts';
import { vocabularyOf } from './vocabulary.ts';
import { keyOf, squeeze } from './words.ts';

const likeness = 0.35;
const clearlyMore = 0.2;

/**
 * Second look at the labels once the whole table is known: a doubtful label whose row also stands
 * there in the form's own words is none; a misread label between two known rows names the one
 * row of the form that is missing there, if it is like it.
 */
export function repairRows(segments: readonly Segment[], tableId: TableId): Segment[] {
  const sure = new Set(segments.filter(isSure).map(({ rowId }) => rowId));
  const honest = segments.map((segment) =>
    segment.sure || !sure.has(segment.rowId) ? segment : { ...segment, rowId: null },
  );
  const known = new Set(honest.map(({ rowId }) => rowId));
  return honest.map((segment, at) => {
    if (segment.rowId !== null || squeeze(segment.label).length < 3) return segment;
    const before = honest.slice(0, at).findLast(({ rowId }) => rowId !== null)?.rowId;
    const after = honest.slice(at + 1).find(({ rowId }) => rowId !== null)?.rowId;
    const rowId = missingRow(segment.label, tableId, before ?? null, after ?? null, known);
    if (rowId === null) return segment;
    known.add(rowId);
    return { ...segment, rowId };
  });
}

function isSure({ sure, rowId, values }: Segment): boolean {
  return sure && rowId !== null && values.length > 0;
}

function missingRow(
  label: string,
  tableId: TableId,
  before: string | null,
  after: string | null,
  known: ReadonlySet<string | null>,
): string | null {
  const missing = new Set(between(tableId, before, after).filter((id) => !known.has(id)));
  if (missing.size === 0) return null;
  const printed = pairsOf(keyOf(label));
  const ranked = vocabularyOf(tableId)
    .rows.filter(({ id }) => missing.has(id))
    .map(({ id, keys }) => ({ id, like: Math.max(...keys.map((key) => alike(printed, key))) }))
    .sort((a, b) => b.like - a.like);
  const [first, second] = ranked;
  if (!first || first.like < likeness) return null;
  return second && first.like - second.like < clearlyMore ? null : first.id;
}

/** The rows that some edition prints between two others. */
function between(tableId: TableId, before: string | null, after: string | null): string[] {
  return editions.flatMap((form) => {
    const table = form.tables.find(({ id }) => id === tableId);
    const ids = (table?.blocks ?? [])
      .flatMap((block) => figureLines(block.rows))
      .map((row) => row.id);
    const from = before === null ? 0 : ids.indexOf(before) + 1;
    const to = after === null ? ids.length : ids.indexOf(after);
    return (before !== null && from === 0) || to < 0 ? [] : ids.slice(from, to);
  });
}

/** Share of the pairs of neighbouring characters that a label has in common with a key. */
function alike(left: ReadonlySet<string>, key: string): number {
  const right = pairsOfKey(key);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  return new Set([...text.slice(0, 80)].slice(1).map((letter, at) => `${text[at] ?? ''}${letter}`));
}

const keyPairs = new Map<string, ReadonlySet<string>>();

/** The pairs of a key of the vocabulary; kept, since every report asks for them again. */
function pairsOfKey(key: string): ReadonlySet<string> {
  const known = keyPairs.get(key) ?? pairsOf(key);
  keyPairs.set(key, known);
  return known;
}
