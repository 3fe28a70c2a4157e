import type { GridCell } from '../document/document.ts';
import type { FormId, TableId } from '../form/table.ts';
import type { Finding } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import { tableName } from './rivals.ts';
import { trimmed } from './words.ts';

function warning(checkId: string, message: string, cells: readonly string[]): Finding {
  return { checkId, severity: 'warning', message, cells, expected: null, actual: null };
}

/** A row prints fewer or more figures than it has columns: none is guessed. */
export function ambiguousFigure(cells: readonly string[]): Finding {
  return warning(
    'ambiguous_figure',
    '该行的数字与列数对不上，无法确定各数字属于哪一列，未作猜测。',
    cells,
  );
}

/** A row with figures inside a table whose label is not known; `cells`: those that it may be. */
export function unreadRow(
  tableId: TableId,
  { label, values }: { readonly label: string; readonly values: readonly GridCell[] },
  cells: readonly string[],
): Finding {
  const words = trimmed(label).slice(0, 40);
  const place = values[0]?.place ?? '';
  return warning('unread_row', `表中有一行未能识别：「${words}」（${tableId}，${place}）。`, cells);
}

/** The same row stands twice in a table. */
export function doubledRow(rowId: string, cells: readonly string[]): Finding {
  return warning('doubled_row', `表中同一行出现不止一次，后出现的记为 ${rowId}。`, cells);
}

/** Rows or columns stand in another order than on the form; they were read by their labels. */
export function otherOrder(tableId: TableId): Finding {
  const message = `表中行或列的顺序与格式不同（${tableId}），按所印标签读取。`;
  return { ...warning('other_order', message, []), severity: 'info' };
}

/** The cell prints money in another unit than its column. */
export function foreignUnit(cell: string, unit: string): Finding {
  return warning('foreign_unit', `印有单位“${unit}”，与本列单位不同，数值按原样收录。`, [cell]);
}

/** Rows or columns of both editions are printed. */
export function formMixed(formId: FormId): Finding {
  return warning(
    'form_mixed',
    `表格混用了两版格式的行或列，按 ${formId} 版读取，另一版的行列照录。`,
    [],
  );
}

/** Title, statistics period and text name different data years. */
export function yearMismatch(year: number, other: number): Finding {
  return {
    ...warning('year_mismatch', `标题、统计期限与正文所称年度不一致：${year} 与 ${other}。`, []),
    expected: year,
    actual: other,
  };
}

/** A statutory table that is another report's, a draft or another year's: it was not read. */
export function setAside({ tableId, place }: Candidate): Finding {
  const message = `文中另有一张“${tableName(tableId)}”表（${place}），不是本报告的表，未读入。`;
  return warning('other_table', message, []);
}
