import type { Line } from '../../core/form/line.ts';
import type { Block, Table, TableId } from '../../core/form/table.ts';

/** A header cell of the printed form. */
export interface HeaderCell {
  readonly label: string;
  readonly en: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** One printed line of figures. */
export interface PrintedRow {
  readonly id: string;
  /** Label cells that begin in this row, outermost first. */
  readonly labels: readonly HeaderCell[];
  /** Cells by public address, with the columns each takes. */
  readonly cells: readonly { readonly key: string; readonly columnSpan: number }[];
  /** A line that this report prints beyond the form. */
  readonly extra: boolean;
}

export interface PrintedBlock {
  readonly heading: string | null;
  /** Upper left corner: identity or heading over the labels; empty label where the form has none. */
  readonly corner: HeaderCell | null;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly PrintedRow[];
}

/** A statutory table with the spans it is printed with. */
export interface PrintedTable {
  readonly id: TableId;
  readonly title: string;
  readonly en: string;
  readonly identity: string | null;
  readonly columns: number;
  readonly blocks: readonly PrintedBlock[];
  /** Cells of the report that have no place on this edition's form. */
  readonly strays: readonly string[];
}

/** The table of an edition, with the extra rows among `keys` (addresses the report has). */
export function printedTable(table: Table, keys: Iterable<string>): PrintedTable {
  const own = [...keys].filter((key) => key.startsWith(`${table.id}/`));
  const extras = new Set(own.map((key) => key.split('/')[1] ?? ''));
  const blocks = table.blocks.map((block) => withExtras(block, extras));
  const printed = table.layout === 'row' ? sideBySide(table, blocks) : stacked(table, blocks);
  const placed = new Set(
    printed.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map((one) => one.key))),
  );
  return { ...printed, strays: own.filter((key) => !placed.has(key)) };
}

type Bare = Omit<PrintedTable, 'strays'>;

function stacked(table: Table, blocks: readonly Block[]): Bare {
  const widths = blocks.map((block) => leafCount(block.columns));
  const figures = Math.max(...widths);
  const depth = Math.max(...blocks.map((block) => depthOf(block.rows)));
  return {
    ...titleOf(table),
    columns: depth + figures,
    blocks: blocks.map((block) => {
      const columns = table.columnHeading
        ? [headingGroup(table.columnHeading, block.columns)]
        : block.columns;
      const header = headerRows(columns, figures - leafCount(block.columns));
      return {
        heading: block.heading,
        corner: {
          label: table.identity ?? table.rowHeading ?? '',
          en: table.identity ? identityEn : 'Item',
          columnSpan: depth,
          rowSpan: header.length,
        },
        header,
        rows: rowsOf(table.id, block, depth, figures),
      };
    }),
  };
}

const identityEn = '(per column: item 1 plus item 2 equals item 3 plus item 4)';

function sideBySide(table: Table, blocks: readonly Block[]): Bare {
  const printed = blocks.map((block) => {
    const header = headerRows(crossed(block.rows, block.columns), 0);
    const cells = lineIds(block.rows).flatMap((row) =>
      lineIds(block.columns).map((column) => ({
        key: `${table.id}/${row}/${column}`,
        columnSpan: 1,
      })),
    );
    return {
      heading: block.heading,
      corner: null,
      header,
      rows: [{ id: table.id, labels: [], cells, extra: false }],
    };
  });
  return {
    ...titleOf(table),
    columns: Math.max(...printed.map((block) => block.rows[0]?.cells.length ?? 0)),
    blocks: printed,
  };
}

function titleOf(table: Table): Pick<Bare, 'id' | 'title' | 'en' | 'identity'> {
  return { id: table.id, title: table.title, en: table.en, identity: table.identity };
}

/** Every leaf of `rows` with `columns` below it. */
function crossed(rows: readonly Line[], columns: readonly Line[]): Line[] {
  return rows.map((row) => ({
    ...row,
    kind: 'group',
    items: row.kind === 'group' ? crossed(row.items, columns) : columns,
  }));
}

function headingGroup(label: string, items: readonly Line[]): Line {
  return {
    kind: 'group',
    id: 'columns',
    label,
    en: 'Applicants',
    aliases: [],
    article: null,
    items,
  };
}

/** Header rows of a tree of columns; the last column takes `spare` more columns. */
function headerRows(columns: readonly Line[], spare: number): HeaderCell[][] {
  const depth = depthOf(columns);
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => []);
  const place = (lines: readonly Line[], level: number, extra: number): void => {
    lines.forEach((line, at) => {
      const more = at === lines.length - 1 ? extra : 0;
      rows[level]?.push({
        label: line.label,
        en: line.en,
        columnSpan: (line.kind === 'group' ? leafCount(line.items) : 1) + more,
        rowSpan: line.kind === 'group' ? 1 : depth - level,
      });
      if (line.kind === 'group') place(line.items, level + 1, more);
    });
  };
  place(columns, 0, spare);
  return rows;
}

function rowsOf(tableId: TableId, block: Block, depth: number, figures: number): PrintedRow[] {
  const columns = lineIds(block.columns);
  const spare = figures - columns.length;
  const walk = (line: Line, level: number, openers: readonly HeaderCell[]): PrintedRow[] => {
    const label = { label: line.label, en: line.en };
    if (line.kind === 'group') {
      const opener = { ...label, columnSpan: 1, rowSpan: leafCount(line.items) };
      return line.items.flatMap((item, at) =>
        walk(item, level + 1, at === 0 ? [...openers, opener] : []),
      );
    }
    return [
      {
        id: line.id,
        labels: [...openers, { ...label, columnSpan: depth - level, rowSpan: 1 }],
        cells: columns.map((column, at) => ({
          key: `${tableId}/${line.id}/${column}`,
          columnSpan: at === columns.length - 1 ? 1 + spare : 1,
        })),
        extra: line.kind === 'leaf' && line.extra,
      },
    ];
  };
  return block.rows.flatMap((line) => walk(line, 0, []));
}

/** The block with the local rows that `printed` names and without those it does not. */
function withExtras(block: Block, printed: ReadonlySet<string>): Block {
  const extend = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line): Line[] => {
      if (line.kind === 'group')
        return [
          ...(printed.has(line.id) ? [asExtra(line, line.id, line.label)] : []),
          { ...line, items: extend(line.items) },
        ];
      const doubles = [...printed].filter((id) => doubled(id) === line.id);
      const again = doubles.map((id) => asExtra(line, id, line.label));
      return line.kind === 'leaf' && line.extra && !printed.has(line.id) ? again : [line, ...again];
    });
  return { ...block, rows: extend(block.rows) };
}

/** `other_services.2` → `other_services`; `null` for other ids. */
function doubled(id: string): string | null {
  return /^(.+)\.\d+$/u.exec(id)?.[1] ?? null;
}

function asExtra(line: Line, id: string, label: string): Line {
  return {
    kind: 'leaf',
    id,
    label,
    en: line.en,
    aliases: [],
    article: line.article,
    extra: true,
    unit: null,
    signed: false,
    decimal: false,
  };
}

function lineIds(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => (line.kind === 'group' ? lineIds(line.items) : [line.id]));
}

function leafCount(lines: readonly Line[]): number {
  return lineIds(lines).length;
}

function depthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => (line.kind === 'group' ? 1 + depthOf(line.items) : 1)));
}
