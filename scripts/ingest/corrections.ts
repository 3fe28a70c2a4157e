import { knownCell } from '../../src/core/dataset/knownCells.ts';
import { readCount, ruleFor, type CountRule } from '../../src/core/parse/count.ts';
import type { CorrectionRow, ObservationRow } from '../../src/core/dataset/rows.ts';
import { blockOf, rowsOf, type Block } from './block.ts';
import { addressOf } from './figures.ts';
import { UsageError } from '../usage.ts';

/** Puts what a person read in place of what we read; the report's own arithmetic stays. */
export function corrected(
  blocks: ReadonlyMap<string, Block>,
  corrections: readonly CorrectionRow[],
): Map<string, Block> {
  const result = new Map(blocks);
  for (const [id, ours] of Map.groupBy(corrections, (row) => row.report_id)) {
    const block = blocks.get(id);
    if (block !== undefined) result.set(id, correctedBlock(block, ours));
  }
  return result;
}

function correctedBlock(block: Block, corrections: readonly CorrectionRow[]): Block {
  const byCell = new Map(corrections.map((row) => [addressOf(row), row]));
  const rows = rowsOf(block).map((row) => {
    const correction = byCell.get(addressOf(row));
    byCell.delete(addressOf(row));
    return correction === undefined ? row : correctedRow(row, correction.raw ?? '');
  });
  for (const row of byCell.values())
    throw new UsageError(`corrections.csv: ${row.report_id} has no cell ${addressOf(row)}`);
  return blockOf(rows);
}

function correctedRow(row: ObservationRow, raw: string): ObservationRow {
  const { state, value } = readCount(raw, ruleOf(row));
  return { ...row, raw, state, value };
}

function ruleOf(row: ObservationRow): CountRule {
  const cell = { tableId: row.table_id, rowId: row.row_id, columnId: row.column_id };
  return knownCell(cell)?.rule ?? ruleFor(null);
}
