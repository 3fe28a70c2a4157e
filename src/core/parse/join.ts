import type { GridCell } from '../document/document.ts';
import { exactMatch } from './match.ts';
import type { Segment } from './segments.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';
import { squeeze } from './words.ts';

/**
 * Puts together what breaks inside cells or between pages took apart: rows whose cells came in
 * pieces, labels cut in two. Pieces without a figure that name nothing are dropped.
 */
export function joinPieces(segments: readonly Segment[], vocabulary: Vocabulary): Segment[] {
  const whole = joinLabels(joinCells(segments), vocabulary.rows);
  return folded(whole).filter(
    (segment) => segment.rowId !== null || hasFigure(segment.values) || startsFigure(segment),
  );
}

/**
 * Where only order is known: a labelled row takes the unlabelled cells that follow it, a row that
 * stands on one line only where it has none.
 */
function joinCells(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const loose = !segment.line.exact && segment.rowId === null && segment.label === '';
    const open = before && !before.line.exact && !(before.line.whole && isPrinted(before));
    if (open && loose && before.rowId !== null) {
      joined[joined.length - 1] = { ...before, values: [...before.values, ...segment.values] };
    } else joined.push(segment);
  }
  return joined;
}

/** Pieces of one label: lines of a cell, more of them where every line of the text is a piece. */
const longest = { exact: 5, order: 12 };

/** Neighbours that name one row only together. */
function joinLabels(segments: readonly Segment[], rows: readonly Entry[]): Segment[] {
  const joined: Segment[] = [];
  let at = 0;
  while (at < segments.length) {
    const chunk = chunkAt(segments, at, rows);
    if (chunk) {
      joined.push(chunk.segment);
      at += chunk.length;
    } else {
      const segment = segments[at];
      if (segment) joined.push(segment);
      at += 1;
    }
  }
  return joined;
}

function chunkAt(
  segments: readonly Segment[],
  at: number,
  rows: readonly Entry[],
): { segment: Segment; length: number } | null {
  const first = segments[at];
  if (!first || (first.sure && !isBare(first)) || first.label.length > 40) return null;
  if (first.label === '' && !first.line.exact) return null;
  const most = first.line.exact ? longest.exact : longest.order;
  let label = first.label;
  let inner = innermost(first);
  let found: { segment: Segment; length: number } | null = null;
  for (let length = 2; length <= most; length += 1) {
    const next = segments[at + length - 1];
    if (!next || next.sure || next.label.length > 40) break;
    if (first.sure && next.label === '') break;
    label += next.label;
    inner += innermost(next);
    const match = exactMatch(label, rows) ?? exactMatch(inner, rows);
    const carrier = match && carrierOf(segments.slice(at, at + length));
    if (match && carrier) {
      found = { segment: { ...carrier, label, rowId: match.id, sure: true }, length };
    }
  }
  return found;
}

/** The piece of the label itself, where a piece of its group's name stands in front: 「公开 5.属于三类」. */
function innermost({ label, line }: Segment): string {
  return line.exact ? label : (label.trim().split(/ +/u).at(-1) ?? label);
}

/** A name that is whole already (…申请数│量), with its cells still to come. */
function isBare({ line, values }: Segment): boolean {
  return !line.exact && values.length === 0;
}

/** The only piece with cells of its own; `null` when several have figures. */
function carrierOf(chunk: readonly Segment[]): Segment | null {
  const printed = chunk.filter((segment) =>
    segment.values.some((cell) => squeeze(cell.text) !== ''),
  );
  if (printed.length > 1) return null;
  const longestRow = [...chunk].sort((a, b) => b.values.length - a.values.length);
  return printed[0] ?? longestRow[0] ?? null;
}

/** Two pieces of one row, one of them without a printed cell, are one row. */
function folded(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  for (const segment of segments) {
    const at = kept.findLastIndex((other) => other.rowId !== null);
    const before = kept[at];
    const same = before && segment.rowId !== null && before.rowId === segment.rowId;
    if (!same || (isPrinted(before) && isPrinted(segment))) kept.push(segment);
    else
      kept[at] =
        isPrinted(before) || before.values.length > segment.values.length ? before : segment;
  }
  return kept;
}

function isPrinted(segment: Segment): boolean {
  return segment.values.some((cell) => squeeze(cell.text) !== '');
}

const figureAhead = /^[\d０-９]{1,15}[^\d０-９.．、]/u;

/** The first line of a figure with a remark where lines came apart: 「0（含上年」. */
export function startsFigure({ line, label }: Segment): boolean {
  return !line.exact && figureAhead.test(squeeze(label));
}

function hasFigure(values: readonly GridCell[]): boolean {
  return values.some((cell) => /\d/u.test(cell.text));
}
