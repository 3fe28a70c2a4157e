import type { FigureRow } from '../query/figureRow.ts';
import type { Dimension } from '../view/dimensions.ts';

/** A row or column of a pivot: the values of its groupings from outside in; fewer = a total. */
export interface Header {
  readonly id: string;
  /** Value of each grouping down to `depth`. */
  readonly path: readonly (string | number | null)[];
  readonly names: readonly (string | undefined)[];
  /** How many groupings it fixes; less than all of them = a total over the rest. */
  readonly depth: number;
}

/** Headers in order, totals after what they sum, and the figure of each cell. */
export interface PivotLayout {
  readonly rowKeys: readonly Dimension[];
  readonly columnKeys: readonly Dimension[];
  readonly rows: readonly Header[];
  readonly columns: readonly Header[];
  readonly cell: (row: Header, column: Header, measure: string) => FigureRow | null;
}

/** Lays figures out; the groupings every figure has stand before those asked for. */
export function pivotLayout(
  figures: readonly FigureRow[],
  rowKeys: readonly Dimension[],
  columnKeys: readonly Dimension[],
): PivotLayout {
  const cells = new Map(
    figures.map((figure) => [
      `${headerOf(figure, rowKeys).id}|${headerOf(figure, columnKeys).id}|${figure.measure}`,
      figure,
    ]),
  );
  return {
    rowKeys,
    columnKeys,
    rows: orderedHeaders(figures, rowKeys),
    columns: orderedHeaders(figures, columnKeys),
    cell: (row, column, measure) => cells.get(`${row.id}|${column.id}|${measure}`) ?? null,
  };
}

function headerOf(figure: FigureRow, keys: readonly Dimension[]): Header {
  const missing = keys.findIndex((key) => !(key in figure.keys));
  const present = missing < 0 ? keys : keys.slice(0, missing);
  const path = present.map((key) => figure.keys[key] ?? null);
  return {
    id: JSON.stringify(path),
    path,
    names: present.map((key) => figure.names[key]),
    depth: present.length,
  };
}

/** Members in the natural order of their grouping, each before the total over it. */
function orderedHeaders(figures: readonly FigureRow[], keys: readonly Dimension[]): Header[] {
  const headers = new Map<string, { header: Header; ranks: number[] }>();
  for (const figure of figures) {
    const header = headerOf(figure, keys);
    const ranks = keys.map((key, at) =>
      at < header.depth ? (figure.ranks[key] ?? 0) : Number.POSITIVE_INFINITY,
    );
    headers.set(header.id, { header, ranks });
  }
  return [...headers.values()]
    .sort((a, b) => {
      const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
      return at < 0 ? 0 : (a.ranks[at] ?? 0) < (b.ranks[at] ?? 0) ? -1 : 1;
    })
    .map((one) => one.header);
}

/** The rows by the value of one column, within their groups; totals stay after what they sum. */
export function sortRows(
  layout: PivotLayout,
  column: Header,
  measure: string,
  descending: boolean,
): readonly Header[] {
  const value = (row: Header | undefined): number | null =>
    row ? (layout.cell(row, column, measure)?.value ?? null) : null;
  const byId = new Map(layout.rows.map((row) => [row.id, row]));
  const place = new Map(layout.rows.map((row, at) => [row.id, at]));
  const ancestor = (row: Header, depth: number): Header | undefined =>
    byId.get(JSON.stringify(row.path.slice(0, depth)));
  return [...layout.rows].sort((a, b) => {
    for (let depth = 1; depth <= layout.rowKeys.length; depth += 1) {
      if (a.depth < depth || b.depth < depth) return b.depth - a.depth;
      if (a.path[depth - 1] === b.path[depth - 1]) continue;
      const [x, y] = [value(ancestor(a, depth)), value(ancestor(b, depth))];
      if (x === y) return (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
      if (x === null || y === null) return x === null ? 1 : -1;
      return descending ? y - x : x - y;
    }
    return 0;
  });
}

/** Is the row inside a group that is collapsed? */
export function isHidden(row: Header, collapsed: ReadonlySet<string>): boolean {
  return row.path.some(
    (_, at) => at + 1 < row.depth && collapsed.has(JSON.stringify(row.path.slice(0, at + 1))),
  );
}

/** A cell of the heading: how many columns it spans at its depth. */
export interface HeadingCell {
  readonly header: Header;
  readonly span: number;
}

/** One line of column headings per grouping. */
export function headingLines(
  columns: readonly Header[],
  keys: readonly Dimension[],
): HeadingCell[][] {
  return keys.map((_, depth) => {
    const line: HeadingCell[] = [];
    for (const header of columns) {
      const id = JSON.stringify(header.path.slice(0, depth + 1));
      const last = line.at(-1);
      if (
        last &&
        JSON.stringify(last.header.path.slice(0, depth + 1)) === id &&
        header.depth > depth
      )
        line[line.length - 1] = { header: last.header, span: last.span + 1 };
      else line.push({ header, span: 1 });
    }
    return line;
  });
}
