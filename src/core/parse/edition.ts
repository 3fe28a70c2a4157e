import { editions } from '../form/editions.ts';
import { figureLines } from '../form/line.ts';
import type { Block, FormId, TableId } from '../form/table.ts';
import type { PrintedTables } from './printed.ts';
import type { Segment } from './segments.ts';
import type { PrintedTable } from './table.ts';

/** The edition that a document prints and whether it mixes in lines of another. */
export interface Edition {
  readonly formId: FormId;
  readonly mixed: boolean;
}

/** Tells the edition by the labels that only one edition has, the disclosure table first. */
export function detectEdition(tables: PrintedTables): Edition {
  const disclosure = votesOf(tables.disclosure);
  const requests = votesOf(tables.requests);
  const formId = winner(disclosure) ?? winner(requests) ?? editions.at(-1)?.id ?? '2021';
  const against = [...disclosure, ...requests].some(([id, votes]) => id !== formId && votes > 0);
  return { formId, mixed: against };
}

function winner(votes: ReadonlyMap<FormId, number>): FormId | null {
  const [first, second] = [...votes.entries()].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return null;
  return second && second[1] === first[1] ? null : first[0];
}

/** How many printed rows and columns each edition alone has. */
function votesOf(table: PrintedTable | null): Map<FormId, number> {
  const votes = new Map<FormId, number>(editions.map((form) => [form.id, 0]));
  if (!table) return votes;
  const printed = table.segments.filter(({ values }) => values.length > 0);
  const rows = printed.flatMap(({ rowId }) => (rowId === null ? [] : [rowId]));
  for (const id of new Set([...rows, ...pairsOf(printed)])) {
    const owners = editions.filter((form) => idsOf(form.id, table.tableId).has(id));
    const owner = owners[0];
    if (owner && owners.length === 1) votes.set(owner.id, (votes.get(owner.id) ?? 0) + 1);
  }
  return votes;
}

/** Columns count together with a row they stand over: `fees/amount`. */
function pairsOf(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) =>
    (segment.header?.columns ?? []).map(
      (column) => `${segment.rowId ?? ''}/${column.columnId ?? ''}`,
    ),
  );
}

const known = new Map<string, ReadonlySet<string>>();

function idsOf(formId: FormId, tableId: TableId): ReadonlySet<string> {
  const key = `${formId}/${tableId}`;
  const ids = known.get(key) ?? new Set(collect(formId, tableId));
  known.set(key, ids);
  return ids;
}

function collect(formId: FormId, tableId: TableId): string[] {
  const form = editions.find((edition) => edition.id === formId);
  const blocks: readonly Block[] = form?.tables.find((table) => table.id === tableId)?.blocks ?? [];
  return blocks.flatMap((block) => {
    const rows = figureLines(block.rows).map((row) => row.id);
    const columns = figureLines(block.columns).map((column) => column.id);
    return [...rows, ...rows.flatMap((row) => columns.map((column) => `${row}/${column}`))];
  });
}
