import type { Line } from '../core/form/line.ts';
import { editions } from '../core/form/editions.ts';
import type { FormId, TableId } from '../core/form/table.ts';
import { glossaryWords, lineMeanings } from '../text/glossary.ts';
import type { Words } from '../text/language.ts';

/** A line of the form in the glossary. */
export interface Entry {
  readonly id: string;
  readonly line: Line;
  readonly depth: number;
  readonly meaning: Words | null;
  /** Editions that have the line. */
  readonly forms: readonly FormId[];
}

/** A part of the glossary; `prefix` stands before a line's id in its anchor. */
export interface GlossaryPart {
  readonly name: Words;
  readonly entries: readonly Entry[];
  readonly prefix: string;
}

/** The lines of the form, part by part. */
export function glossaryParts(): GlossaryPart[] {
  const words = glossaryWords;
  const review = [...entriesOf('review', 'rows'), ...entriesOf('review', 'columns')];
  return [
    { name: words.requests, entries: entriesOf('requests', 'rows'), prefix: '' },
    { name: words.applicants, entries: entriesOf('requests', 'columns'), prefix: '' },
    { name: words.review, entries: review, prefix: 'review-' },
    { name: words.disclosure, entries: entriesOf('disclosure', 'rows'), prefix: 'disclosure-' },
  ];
}

/** Lines of one side of a table over all editions, in the order of the newest. */
export function entriesOf(tableId: TableId, side: 'rows' | 'columns'): Entry[] {
  const found = new Map<string, Entry>();
  for (const form of [...editions].reverse())
    for (const entry of linesOf(form.id, tableId, side)) {
      const known = found.get(entry.id);
      found.set(entry.id, known ? { ...known, forms: [...known.forms, form.id] } : entry);
    }
  return [...found.values()];
}

function linesOf(form: FormId, tableId: TableId, side: 'rows' | 'columns'): Entry[] {
  const table = editions
    .find((edition) => edition.id === form)
    ?.tables.find((one) => one.id === tableId);
  const walk = (lines: readonly Line[], depth: number): Entry[] =>
    lines.flatMap((line) => [
      { id: line.id, line, depth, forms: [form], meaning: meaningOf(tableId, line.id) },
      ...(line.kind === 'group' ? walk(line.items, depth + 1) : []),
    ]);
  return (table?.blocks ?? []).flatMap((block) => walk(block[side], 0));
}

function meaningOf(tableId: TableId, id: string): Words | null {
  return lineMeanings[`${tableId}/${id}`] ?? lineMeanings[id] ?? null;
}
