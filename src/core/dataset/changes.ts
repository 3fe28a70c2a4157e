import { cellKey } from '../form/table.ts';
import type { CellState } from '../report/report.ts';
import { compareText } from './order.ts';
import type { ObservationRow, ReportRow } from './rows.ts';
import type { Column } from './schema.ts';

/**
 * Why a published figure is another one than before: `agency` the organ published its report
 * again · `reading` we had misread the source · `method` we read the same text by another rule ·
 * `added` and `removed` a report came into the dataset or left it.
 */
export type ChangeKind = 'agency' | 'reading' | 'method' | 'added' | 'removed';

/** One published figure that changed; `null` where a side has no such cell or no figure. */
export interface ChangeRow {
  readonly version: string;
  readonly report_id: string;
  readonly cell: string;
  readonly before_value: number | null;
  readonly before_state: CellState | null;
  readonly after_value: number | null;
  readonly after_state: CellState | null;
  readonly kind: ChangeKind;
  readonly why: string | null;
}

/** Columns of `changes.csv`: every published figure that ever changed, and why. */
export const changeColumns: readonly Column[] = [
  column('version', '数据集版本', 'Version of the dataset'),
  column('report_id', '年报编号', 'Report'),
  optional('cell', '单元格（表/行/列）；空＝整份年报', 'Cell; empty = the whole report'),
  optional('before_value', '原数值', 'Value before', 'number'),
  optional('before_state', '原状态', 'State before'),
  optional('after_value', '现数值', 'Value now', 'number'),
  optional('after_state', '现状态', 'State now'),
  column('kind', '原因类别', 'Kind of reason'),
  optional('why', '说明', 'Why'),
];

function column(name: string, zh: string, en: string, type: Column['type'] = 'string'): Column {
  return { name, type, optional: false, zh, en };
}

function optional(name: string, zh: string, en: string, type: Column['type'] = 'string'): Column {
  return { ...column(name, zh, en, type), optional: true };
}

/** One report on one side of a comparison. */
export interface Reading {
  readonly report: ReportRow;
  readonly observations: readonly ObservationRow[];
}

/** Cells whose value or state differs between two readings, by address. */
export function changedCells(version: string, before: Reading, after: Reading): ChangeRow[] {
  const [was, is] = [byCell(before), byCell(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old?.value === now?.value && old?.state === now?.state) return [];
    return [
      {
        version,
        report_id: after.report.report_id,
        cell: key,
        before_value: old?.value ?? null,
        before_state: old?.state ?? null,
        after_value: now?.value ?? null,
        after_state: now?.state ?? null,
        kind: kindOf(before, after, old, now),
        why: null,
      },
    ];
  });
}

/** Another file is the agency's doing; another text from the same file is our misreading. */
function kindOf(
  before: Reading,
  after: Reading,
  old: ObservationRow | undefined,
  now: ObservationRow | undefined,
): ChangeKind {
  if (before.report.source_sha256 !== after.report.source_sha256) return 'agency';
  return old !== undefined && now !== undefined && old.raw === now.raw ? 'method' : 'reading';
}

function byCell({ observations }: Reading): Map<string, ObservationRow> {
  return new Map(
    observations.map((row) => [
      cellKey({ tableId: row.table_id, rowId: row.row_id, columnId: row.column_id }),
      row,
    ]),
  );
}
