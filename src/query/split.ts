import {
  applicants,
  cellTerm,
  outcomeGroups,
  outcomeRows,
  reviewPaths,
  reviewResults,
  rowTerm,
} from '../measure/lines.ts';
import type { LineDimension, Measure, Sum, Term } from '../measure/measure.ts';
import { findMeasure } from '../measure/measures.ts';
import { denominatorOf } from '../measure/denominatorOf.ts';
import { lineDimensions } from '../view/dimensions.ts';
import { isFigureFilter, type WordFilter } from '../view/filter.ts';
import type { View } from '../view/view.ts';

/** A measure, or what of it belongs to one member of each line grouping. */
export interface Part {
  readonly measure: Measure;
  /** Member of each line grouping in use; `''` = not split. */
  readonly members: Readonly<Partial<Record<LineDimension, string>>>;
  readonly numerator: Sum;
  readonly denominator: Sum | null;
}

/** Members of a line grouping in the order of the form. */
export const membersOf: Readonly<Record<LineDimension, readonly string[]>> = {
  outcome_group: outcomeGroups.map((line) => line.id),
  outcome_row: outcomeRows,
  applicant: applicants.map((line) => line.id),
  review_path: reviewPaths.map((line) => line.id),
  review_result: reviewResults.map((line) => line.id),
};

/** Every part that a view with these groupings needs: each measure split and unsplit. */
export function partsOf(view: View, dimensions: readonly LineDimension[]): Part[] {
  return view.measures.flatMap((id) => {
    const whole = wholeOf(id, view);
    if (!whole) return [];
    return lineDimensions
      .reduce<Part[]>(
        (parts, dimension) => parts.flatMap((part) => step(view, dimensions, part, dimension)),
        [whole],
      )
      .filter((part) => allowed(part, view));
  });
}

function wholeOf(id: string, view: View): Part | null {
  const measure = findMeasure(id);
  if (!measure) return null;
  const denominator = denominatorOf(measure, view.denominator)?.sum ?? null;
  return { measure, members: {}, numerator: measure.numerator, denominator };
}

/** Splits along one grouping where it is in use, and keeps to the members that a filter names. */
function step(
  view: View,
  used: readonly LineDimension[],
  part: Part,
  dimension: LineDimension,
): Part[] {
  const chosen = chosenMembers(view, dimension);
  if (!used.includes(dimension) && chosen === null) return [part];
  const pieces = part.measure.splits.includes(dimension) ? split(part, dimension) : [];
  const kept = pieces.filter(({ id }) => chosen?.includes(id) ?? true);
  const whole =
    chosen === null
      ? part
      : merged(
          part,
          kept.map((one) => one.part),
          dimension,
        );
  const all = whole === null ? [] : [whole];
  if (!used.includes(dimension)) return all;
  return [
    ...all.map((one) => withMember(one, dimension, '')),
    ...kept.map((one) => withMember(one.part, dimension, one.id)),
  ];
}

function withMember(part: Part, dimension: LineDimension, id: string): Part {
  return { ...part, members: { ...part.members, [dimension]: id } };
}

/** Members that the filters leave, `null` when none of them speaks of this grouping. */
function chosenMembers(view: View, dimension: LineDimension): readonly string[] | null {
  const filters = view.filters.filter(
    (filter): filter is WordFilter => !isFigureFilter(filter) && filter.field === dimension,
  );
  if (filters.length === 0) return null;
  return membersOf[dimension].filter((id) =>
    filters.every((filter) => filter.values.includes(id) === (filter.op === 'in')),
  );
}

/** Reconsideration and litigation are never one sum. */
function allowed(part: Part, view: View): boolean {
  if (part.measure.only !== 'review_path') return true;
  if ((part.members.review_path ?? '') !== '') return true;
  return chosenMembers(view, 'review_path')?.length === 1;
}

interface Piece {
  readonly id: string;
  readonly part: Part;
}

function split(part: Part, dimension: LineDimension): Piece[] {
  return membersOf[dimension].flatMap((id) => {
    const piece = splitters[dimension](part, id);
    return piece && piece.numerator.length > 0 ? [{ id, part: piece }] : [];
  });
}

const splitters: Readonly<Record<LineDimension, (part: Part, id: string) => Part | null>> = {
  outcome_group: (part, id) => outcomePart(part, rowTerm(id)),
  outcome_row: (part, id) => outcomePart(part, outcomeRowTerm(id)),
  applicant: (part, id) => ({
    ...part,
    numerator: inColumn(part.numerator, id),
    denominator: part.denominator && inColumn(part.denominator, id),
  }),
  review_path: (part, id) => ({
    ...part,
    numerator: onPath(part.numerator, id),
    denominator: part.denominator && onPath(part.denominator, id),
  }),
  review_result: (part, id) => ({ ...part, numerator: inColumn(part.numerator, id) }),
};

/** The outcome's own figure, where the measure counts it; the denominator stays whole. */
function outcomePart(part: Part, term: Term): Part | null {
  const counted = new Set(part.numerator.flatMap((one) => [...one.cells, one.instead]));
  const everything = counted.has('requests/concluded/total');
  const inside = everything || term.cells.every((cell) => counted.has(cell));
  return inside ? { ...part, numerator: [term] } : null;
}

/** As a row, `other` is the single row of the 2019 edition; as a group, the sum of its leaves. */
function outcomeRowTerm(id: string): Term {
  return id === 'other' ? cellTerm('requests/other/total') : rowTerm(id);
}

/** The same cells in another column instead of the total. */
function inColumn(sum: Sum, column: string): Sum {
  const moved = (cell: string): string => cell.replace(/\/total$/u, `/${column}`);
  return sum.map((term) => ({
    ...term,
    cells: term.cells.map(moved),
    instead: term.instead === null ? null : moved(term.instead),
  }));
}

/** What of the sum lies in one row of the review table; figures of other tables stay. */
function onPath(sum: Sum, path: string): Sum {
  return sum.filter((term) =>
    term.cells.every((cell) => !cell.startsWith('review/') || cell.startsWith(`review/${path}/`)),
  );
}

/** The chosen members of a grouping as one figure; `null` when there are none. */
function merged(part: Part, pieces: readonly Part[], dimension: LineDimension): Part | null {
  if (pieces.length === 0) return null;
  const both = dimension === 'applicant' || dimension === 'review_path';
  return {
    ...part,
    numerator: pieces.flatMap((piece) => piece.numerator),
    denominator:
      part.denominator && both
        ? unique(pieces.flatMap((piece) => piece.denominator ?? []))
        : part.denominator,
  };
}

/** A denominator of another table comes with every piece: once is enough. */
function unique(sum: Sum): Sum {
  return [...new Map(sum.map((term) => [JSON.stringify(term), term])).values()];
}
