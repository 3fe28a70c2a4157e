/** A printed line of the form: a row or a column. */
export type Line = Leaf | Total | Group;

/** What every printed line carries. */
interface Printed {
  /** Public id, `snake_case`, dotted below its group (`denied.law`). */
  readonly id: string;
  /** Official Chinese label, verbatim, numbering included. */
  readonly label: string;
  /** English words for the same line. */
  readonly en: string;
  /** Other wordings seen in print that mean the same line. */
  readonly aliases: readonly string[];
  /** Article of the 2019 Regulations on which the line rests, or `null`. */
  readonly article: string | null;
}

/** A line with figures of its own. */
export interface Leaf extends Printed {
  readonly kind: 'leaf';
  /** A local line that some reports add: listed only where it is printed. */
  readonly extra: boolean;
  /** What one unit of the figure is; `null` = the form prints none. */
  readonly unit: string | null;
  /** May the figure be below zero (本年增/减)? */
  readonly signed: boolean;
  /** May the figure have decimals (money)? */
  readonly decimal: boolean;
}

/** A line whose figure is the sum of the leaves before it in its own list. */
export interface Total extends Printed {
  readonly kind: 'total';
}

/** A heading over lines; it prints no figure of its own. */
export interface Group extends Printed {
  readonly kind: 'group';
  readonly items: readonly Line[];
}

type Optional<T> = Partial<Omit<T, 'kind' | 'id' | 'label' | 'en' | 'items'>>;

const printed = { aliases: [], article: null };

/** A line with figures of its own; unit 件 unless told. */
export function leaf(id: string, label: string, en: string, more: Optional<Leaf> = {}): Leaf {
  return {
    kind: 'leaf',
    id,
    label,
    en,
    extra: false,
    unit: '件',
    signed: false,
    decimal: false,
    ...printed,
    ...more,
  };
}

/** A line that sums the leaves before it in its list. */
export function total(id: string, label: string, en: string, more: Optional<Total> = {}): Total {
  return { kind: 'total', id, label, en, ...printed, ...more };
}

/** A heading over lines. */
export function group(
  id: string,
  label: string,
  en: string,
  items: readonly Line[],
  more: Optional<Group> = {},
): Group {
  return { kind: 'group', id, label, en, items, ...printed, ...more };
}

const opened = new WeakMap<readonly Line[], readonly (Leaf | Total)[]>();

/** The lines that print figures, in printed order, groups opened. */
export function figureLines(lines: readonly Line[]): readonly (Leaf | Total)[] {
  const known = opened.get(lines);
  if (known) return known;
  const figures = lines.flatMap((line) =>
    line.kind === 'group' ? figureLines(line.items) : [line],
  );
  opened.set(lines, figures);
  return figures;
}

/** The leaves below a list, in printed order; extras and totals left out. */
export function leavesOf(lines: readonly Line[]): Leaf[] {
  return figureLines(lines).filter((line): line is Leaf => line.kind === 'leaf' && !line.extra);
}

/** A sum that the tree implies: `total` = the sum of `parts`. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Every sum that a list of lines implies, inner lists first; ids of lines. */
export function sumsOf(lines: readonly Line[]): Sum[] {
  const inner = lines.flatMap((line) => (line.kind === 'group' ? sumsOf(line.items) : []));
  const own = lines.flatMap((line, at) =>
    line.kind === 'total'
      ? [{ total: line.id, parts: leavesOf(lines.slice(0, at)).map((part) => part.id) }]
      : [],
  );
  return [...inner, ...own];
}

/** The label without its numbering: 「1.属于国家秘密」 → 「属于国家秘密」. */
export function nameOf(line: Pick<Printed, 'label'>): string {
  return line.label
    .replace(/^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d[.、])/u, '')
    .replace(/（[^（）]*）$/u, '');
}
