import type { TableId } from '../form/table.ts';
import { isFigureText } from './count.ts';
import { exactMatch, repairedMatch, type Match } from './match.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { keyOf, numberingOf, squeeze, withoutNote } from './words.ts';

/** What a cell's text can be in one statutory table. */
export interface Meaning {
  readonly kind: 'blank' | 'figure' | 'row' | 'column' | 'group' | 'either' | 'words';
  /** The row (for `row`, `either`). */
  readonly row: Match | null;
  /** The column (for `column`, `either`). */
  readonly column: Match | null;
  /** The group heading (for `group`). */
  readonly group: Match | null;
}

const remembered = 5_000;
const none = { row: null, column: null, group: null };

/** Says what cells mean in one table; remembers what it has seen. */
class CellReader {
  private readonly seen = new Map<string, Meaning>();
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The meaning of a cell's text. */
  meaningOf(text: string): Meaning {
    const known = this.seen.get(text);
    if (known) return known;
    const meaning = this.read(text);
    if (this.seen.size >= remembered) this.seen.clear();
    if (text.length <= 200) this.seen.set(text, meaning);
    return meaning;
  }

  private read(text: string): Meaning {
    if (squeeze(text) === '') return { kind: 'blank', ...none };
    const plain = this.exact(text);
    if (plain) return plain;
    if (isFigureText(text)) return { kind: 'figure', ...none };
    const label = withoutNote(text);
    return (label === null ? null : this.exact(label)) ?? this.repaired(text, label);
  }

  /** What the text means in the form's own words; `null` when it is none of them. */
  private exact(text: string): Meaning | null {
    const { rows, columns, groups } = this.vocabulary;
    const row = exactMatch(text, rows);
    const column = exactMatch(text, columns);
    const group = exactMatch(text, groups);
    if (row && column) return this.both(text, row, column);
    if (group && row?.id !== 'other.misc') return { kind: 'group', ...none, group, row };
    if (row) return { kind: 'row', ...none, row };
    return column ? { kind: 'column', ...none, column } : null;
  }

  /**
   * 「其他」 and 「总计」 name a row and a column; a number in front makes it the row, but not a
   * figure in front: 「0 总计」.
   */
  private both(text: string, row: Match, column: Match): Meaning {
    const number = numberingOf(text);
    const own = this.vocabulary.rows.find((entry) => entry.id === row.id)?.number;
    if (/^\d+$/u.test(number) && number !== own) return { kind: 'words', ...none };
    if (number !== '') return { kind: 'row', ...none, row };
    return { kind: 'either', ...none, row, column };
  }

  /** The words before a note (`label`) say more than all of them. */
  private repaired(text: string, label: string | null): Meaning {
    const own = label === null ? null : this.near(label);
    return own === null || own.kind === 'words' ? this.near(text) : own;
  }

  private near(text: string): Meaning {
    const { rows, columns, groups } = this.vocabulary;
    const inner = withoutGroup(
      text,
      groups.flatMap((entry) => entry.keys),
    );
    const row = (inner ? exactMatch(inner, rows) : null) ?? repairedMatch(text, rows);
    const column = repairedMatch(text, columns);
    const group = repairedMatch(text, groups);
    if (group && !row) return { kind: 'group', ...none, group };
    if (row && !column) return { kind: 'row', ...none, row };
    if (column && !row) return { kind: 'column', ...none, column };
    return { kind: 'words', ...none };
  }
}

/** What stands behind a group heading in the same cell: 「（三）不予公开1.属于国家秘密」. */
function withoutGroup(text: string, groupKeys: readonly string[]): string | null {
  let rest = squeeze(text);
  for (let depth = 0; depth < 3; depth += 1) {
    const key = groupKeys.find((word) => keyOf(rest).startsWith(word));
    if (!key) return depth === 0 ? null : rest;
    const end = rest.indexOf(key) + key.length;
    if (end <= key.length - 1 || end >= rest.length) return null;
    rest = rest.slice(end);
  }
  return rest;
}

const readers = new Map<TableId, CellReader>();

/** The reader of one table's cells; kept, since reports repeat the same words. */
export function cellReader(tableId: TableId): CellReader {
  const reader = readers.get(tableId) ?? new CellReader(vocabularyOf(tableId));
  readers.set(tableId, reader);
  return reader;
}

export type { CellReader };
