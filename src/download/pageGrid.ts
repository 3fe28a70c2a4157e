/** A cell of a table as it stands on a page. */
export interface PageCell {
  readonly text: string;
  readonly header: boolean;
  /** Set as a figure, not as words. */
  readonly figure: boolean;
  /** Why there is no figure, as the dataset names it; `null` where there is one or where it is words. */
  readonly state: string | null;
  /** Address of the cell on the form (`requests/received/total`), where it has one. */
  readonly key: string | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

type Line = readonly (PageCell | null)[];

/** A run of rows under one heading. */
interface Block {
  readonly heading: string;
  readonly header: readonly Line[];
  readonly rows: readonly Line[];
}

/** A column of the file: its label and what stands in each row, `null` where the block has none. */
export interface Column {
  readonly label: string;
  readonly cells: (readonly PageCell[])[];
}

/** Columns of a printed table: spans resolved, blocks with a heading of their own drawn together. */
export interface PrintedColumns {
  readonly columns: readonly Column[];
  /** Heading of the block in which each row stands, `''` where it has none. */
  readonly headings: readonly string[];
}

/** The rows of a printed table as columns. */
export function printedColumns(rows: readonly (readonly PageCell[])[]): PrintedColumns {
  const blocks = blocksOf(gridOf(rows));
  const headings = blocks.flatMap((block) => block.rows.map(() => block.heading));
  return { columns: columnsOf(blocks, headings.length), headings };
}

/** Rows as a grid: a cell stands in every place that it spans. */
function gridOf(rows: readonly (readonly PageCell[])[]): Line[] {
  const grid: (PageCell | null)[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const line = grid[y + down];
          if (line) line[x + across] = cell;
        }
      x += cell.columnSpan;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? null));
}

function blocksOf(grid: readonly Line[]): Block[] {
  const blocks: { heading: string; header: Line[]; rows: Line[] }[] = [];
  let open = blocks.at(-1);
  for (const line of grid) {
    const isHeader = line.every((cell) => cell === null || cell.header);
    if (!open || (isHeader && open.rows.length > 0)) {
      open = { heading: '', header: [], rows: [] };
      blocks.push(open);
    }
    if (!isHeader) open.rows.push(line);
    else if (new Set(line).size === 1 && line.length > 1) open.heading = line[0]?.text ?? '';
    else open.header.push(line);
  }
  return blocks;
}

/** Columns of all blocks, those with the same label as one. */
function columnsOf(blocks: readonly Block[], count: number): Column[] {
  const columns = new Map<string, Column>();
  let from = 0;
  for (const block of blocks) {
    const taken = new Set<string>();
    for (const places of placesOf(block)) {
      const label = free(labelOf(block, places[0] ?? 0), taken);
      const column = columns.get(label) ?? {
        label,
        cells: Array.from({ length: count }, () => []),
      };
      columns.set(label, column);
      block.rows.forEach((line, at) => {
        const cells = places.map((place) => line[place]).filter((cell) => cell != null);
        column.cells[from + at] = [...new Set(cells)];
      });
    }
    from += block.rows.length;
  }
  return [...columns.values()];
}

/** Places that are one column: under one heading, and labels or one spanned cell in every row. */
function placesOf(block: Block): number[][] {
  const width = (block.header[0] ?? block.rows[0])?.length ?? 0;
  const places: number[][] = [];
  for (let x = 0; x < width; x += 1) {
    const joined =
      x > 0 &&
      block.header.length > 0 &&
      block.header.every((line) => line[x] === line[x - 1]) &&
      block.rows.every((line) => line[x] === line[x - 1] || line[x]?.header);
    if (joined) places.at(-1)?.push(x);
    else places.push([x]);
  }
  return places;
}

function labelOf(block: Block, place: number): string {
  const texts = block.header.map((line) => line[place]?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].join(' · ');
}

/** The name itself, or with a number behind it when it is taken; takes it. */
export function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let at = 2; taken.has(found); at += 1) found = `${name} ${at}`;
  taken.add(found);
  return found;
}
