import type { GridCell } from '../document/document.ts';
import { endOf, isPrinted, stretchOf, type Stretch } from './cell.ts';
import { Header, type HeaderCell } from './header.ts';
import type { GridLine } from './lines.ts';
import type { CellReader, Meaning } from './reader.ts';
import { zonesOf } from './zones.ts';

/** A row label with the cells behind it, or cells and words that have no known label. */
export interface Segment {
  /** Row id, `null` when the label is not known (yet). */
  readonly rowId: string | null;
  /** The same words as the form's, or repaired ones. */
  readonly sure: boolean;
  readonly label: string;
  readonly values: readonly GridCell[];
  /** Columns at which its figures may begin. */
  readonly zones: readonly number[];
  readonly header: Header | null;
  readonly line: GridLine;
  readonly lineAt: number;
}

/**
 * Cuts the lines of one statutory table into labelled pieces; header lines set the columns.
 * `blanks`: a line without a letter is a blank cell of the row above, not a gap.
 */
export function segmentsOf(
  lines: readonly GridLine[],
  reader: CellReader,
  blanks = false,
): Segment[] {
  const cutter = new Cutter(reader, blanks);
  lines.forEach((line, at) => cutter.cut(line, at, lines[at + 1]));
  const zones = zonesOf(cutter.pieces, reader.vocabulary.tableId);
  return cutter.pieces.map(({ label, ...piece }, at) => ({
    ...piece,
    label: label.text,
    zones: zones[at] ?? [0],
  }));
}

interface Label extends Stretch {
  readonly text: string;
}

interface Open {
  rowId: string | null;
  sure: boolean;
  label: Label;
  values: GridCell[];
}

/** A piece whose place among the others is still to be seen. */
type Piece = Omit<Segment, 'label' | 'zones'> & { readonly label: Label };

class Cutter {
  readonly pieces: Piece[] = [];
  private readonly reader: CellReader;
  private readonly blanks: boolean;
  private header: Header | null = null;
  private headerCells: HeaderCell[] = [];

  constructor(reader: CellReader, blanks: boolean) {
    this.reader = reader;
    this.blanks = blanks;
  }

  cut(line: GridLine, at: number, next: GridLine | undefined): void {
    const meanings = line.cells.map((cell) => this.reader.meaningOf(cell.text));
    if (isHeaderLine(line, meanings) && !this.isRowAlone(meanings, next))
      this.readHeader(line, meanings, at);
    else this.readRow(line, meanings, at);
  }

  /** 「总计」 alone on its line names a row when a figure follows. */
  private isRowAlone(meanings: readonly Meaning[], next: GridLine | undefined): boolean {
    const [only] = meanings;
    const [cell] = next?.cells ?? [];
    if (meanings.length !== 1 || only?.kind !== 'either' || !cell) return false;
    return this.reader.meaningOf(cell.text).kind === 'figure';
  }

  private readHeader(line: GridLine, meanings: readonly Meaning[], at: number): void {
    const belowHeader = this.headerCells.at(-1)?.lineAt === at - 1;
    const alone = line.cells.length === 1 && !line.exact;
    const joins = belowHeader && (alone || this.reader.vocabulary.tableId === 'requests');
    const cells = line.cells.map((cell, index) => headerCell(cell, meanings[index], at));
    this.headerCells = joins ? [...this.headerCells, ...cells] : cells;
    this.header = new Header(this.headerCells, line.exact, line.grid);
  }

  private readRow(line: GridLine, meanings: readonly Meaning[], at: number): void {
    let open: Open = { rowId: null, sure: false, label: noLabel, values: [] };
    const close = (): void => {
      if (open.label.text !== '' || open.values.length > 0) {
        this.pieces.push({ ...open, header: this.header, line, lineAt: at });
      }
    };
    line.cells.forEach((cell, index) => {
      const meaning = meanings[index];
      if (!meaning) return;
      const named = meaning.kind !== 'group' && meaning.kind !== 'words';
      const row = named && !isLastHeading(cell, meaning, line) ? meaning.row : null;
      if (row || meaning.kind === 'group') {
        if (open.rowId !== null && open.values.some(isPrinted)) close();
        const rowId = row?.id ?? meaning.row?.id ?? null;
        open = {
          rowId,
          sure: row?.sureness === 'exact',
          label: labelOf(cell),
          values: [],
        };
      } else if (meaning.kind === 'words' && isLeading(open)) {
        open = { rowId: null, sure: false, label: labelOf(cell), values: [] };
      } else if (
        this.blanks ||
        open.rowId !== null ||
        open.label.text !== '' ||
        meaning.kind !== 'blank'
      ) {
        open.values.push(cell);
      }
    });
    close();
  }
}

const noLabel: Label = { text: '', start: 0, end: 0 };

function labelOf(cell: GridCell): Label {
  return { text: cell.text, ...stretchOf(cell) };
}

/** 「总计」 in the last column, behind words: no cell could follow it, so it names the column. */
function isLastHeading(cell: GridCell, { kind }: Meaning, { exact, width }: GridLine): boolean {
  return kind === 'either' && exact && cell.column > 0 && endOf(cell) >= width;
}

function isLeading(open: Open): boolean {
  return open.rowId === null && open.values.length === 0;
}

function headerCell(cell: GridCell, meaning: Meaning | undefined, lineAt: number): HeaderCell {
  return {
    cell,
    lineAt,
    columnId: meaning?.column?.id ?? null,
    groupId: meaning?.group?.id ?? null,
    blank: meaning?.kind === 'blank',
  };
}

/** A line that names columns: no row label but those that are column labels too, no figures. */
function isHeaderLine(line: GridLine, meanings: readonly Meaning[]): boolean {
  const columns = meanings.filter((meaning) => meaning.kind === 'column').length;
  const either = meanings.filter((meaning) => meaning.kind === 'either').length;
  const rows = meanings.filter((meaning) => meaning.kind === 'row').length;
  const figures = meanings.filter((meaning) => meaning.kind === 'figure').length;
  if (columns > 0) return rows === 0 && figures === 0;
  const isColumnGroup = meanings.some((meaning) => meaning.group?.id === 'organisation');
  if (isColumnGroup) return rows === 0 && figures === 0;
  const blanks = meanings.filter((meaning) => meaning.kind === 'blank').length;
  return either > 0 && rows === 0 && figures === 0 && blanks + either === line.cells.length
    ? blanks < 3
    : false;
}
