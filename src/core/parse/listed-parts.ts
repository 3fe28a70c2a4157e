import type { Document, Grid, GridCell } from '../document/document.ts';
import type { Piece } from './piece.ts';
import { squeeze } from './words.ts';

const ids = /^\d{6}(?:\d{3})?-[a-z\d-]{1,80}-(20\d{2})(?:-v\d{1,4})?$/u;

/**
 * The reports of a list of cells: one for each `report_id` of observations, one for each heading
 * line of transcripts. `null` when the document is no such list.
 */
export function listedParts(document: Document): Omit<Piece, 'part'>[] | null {
  if (document.format !== 'transcript' && document.format !== 'observations') return null;
  const grid = document.blocks.find((block): block is Grid => block.kind === 'grid');
  if (!grid) return [];
  const rows = [...Map.groupBy(grid.cells, ({ row }) => row).values()];
  const [header = [], ...lines] = rows;
  const groups = groupsOf(header, lines);
  return [...groups].map(([id, own]) => ({
    document: { ...document, blocks: [{ ...grid, cells: [...header, ...own.flat()] }] },
    title: null,
    year: yearIn(id),
    place: own[0]?.[0]?.place ?? grid.place,
    reportId: yearIn(id) === null ? null : id,
  }));
}

function yearIn(id: string): number | null {
  const year = ids.exec(id)?.[1];
  return year === undefined ? null : Number(year);
}

type Row = readonly GridCell[];

function groupsOf(header: Row, lines: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  const named = textOf(header) === 'report_id';
  let count = 0;
  for (const line of lines) {
    if (textOf(line) === textOf(header)) count += 1;
    else {
      const id = named ? textOf(line) : String(count);
      groups.set(id, [...(groups.get(id) ?? []), line]);
    }
  }
  return groups;
}

function textOf([first]: Row): string {
  return squeeze(first?.text ?? '').toLowerCase();
}
