import { Refusal } from '../document/document.ts';
import { formOf } from '../form/editions.ts';
import { nameOf } from '../form/line.ts';
import type { TableId } from '../form/table.ts';
import type { Candidate } from './candidates.ts';

/** Nobody can tell which of some tables are the report's own, so none of them is read. */
export class Rivals extends Refusal {
  readonly rivals: readonly Candidate[];
  constructor(rivals: readonly Candidate[]) {
    super('several_reports', sentenceOn(rivals));
    this.rivals = rivals;
  }
}

/** The name of a table on the form, without its number. */
export function tableName(tableId: TableId): string {
  const table = formOf('2021').tables.find(({ id }) => id === tableId);
  return table ? nameOf({ label: table.title }) : tableId;
}

function sentenceOn(rivals: readonly Candidate[]): string {
  const kinds = Map.groupBy(rivals, ({ tableId }) => tableId);
  return `${[...kinds].map(([id, tables]) => sentenceOnKind(id, tables)).join('')}不能确定哪些数字属于本报告，均未读取。`;
}

function sentenceOnKind(id: TableId, tables: readonly Candidate[]): string {
  const places = tables.map(({ place }) => place).join('、');
  if (tables.length > 1) return `“${tableName(id)}”表有数字不同的${tables.length}张（${places}）；`;
  return tables.some(({ mixed }) => mixed)
    ? `“${tableName(id)}”表并列两个年度或两个机关的数字（${places}）；`
    : `“${tableName(id)}”表不在本报告的章节里（${places}）；`;
}
