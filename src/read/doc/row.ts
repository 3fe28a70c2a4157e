import type { Bytes } from '../bytes.ts';
import type { CellShape, RowShape } from '../flow/tables.ts';
import { code, type Property } from './property.ts';

const bits = { mergedBefore: 0x02, mergedDown: 0x20, mergedDownFirst: 0x40 } as const;
const cellBytes = 20;

/** The shape that the properties of a row end give; `null` when they define none. */
export function rowShape(properties: readonly Property[]): RowShape | null {
  let shape: RowShape | null = null;
  for (const { code: found, value } of properties) {
    if (found === code.table) shape = definition(value);
    else if (shape !== null) shape = reshaped(shape, found, value);
  }
  return shape;
}

function definition(value: Bytes): RowShape {
  const count = value.u8(2);
  const shapes = 3 + 2 * (count + 1);
  const cells = Array.from({ length: count }, (_, index): CellShape => {
    const at = shapes + cellBytes * index;
    const flags = at + 2 <= value.length ? value.u16(at) : 0;
    return {
      right: value.i16(3 + 2 * (index + 1)),
      continuesBefore: (flags & bits.mergedBefore) !== 0,
      continuesAbove: (flags & bits.mergedDown) !== 0 && (flags & bits.mergedDownFirst) === 0,
    };
  });
  return { left: value.i16(3), cells };
}

function reshaped(shape: RowShape, found: number, value: Bytes): RowShape {
  return { left: shape.left, cells: changed(shape, found, value) };
}

/** Cells after a later change of the row. */
function changed({ left, cells }: RowShape, found: number, value: Bytes): CellShape[] {
  const range = (cell: (cell: CellShape, first: boolean) => CellShape): CellShape[] => {
    const [from, to] = [value.u8(0), value.u8(1)];
    return cells.map((each, at) => (at >= from && at < to ? cell(each, at === from) : each));
  };
  switch (found) {
    case code.mergeCells:
      return range((cell, first) => ({ ...cell, continuesBefore: !first }));
    case code.splitCells:
      return range((cell) => ({ ...cell, continuesBefore: false }));
    case code.mergeDown:
      return cells.map((cell, at) =>
        at === value.u8(1) ? { ...cell, continuesAbove: value.u8(2) === 1 } : cell,
      );
    case code.deleteCells:
      return without(cells, left, value.u8(0), value.u8(1));
    case code.insertCells:
      return inserted(cells, left, value);
    default:
      return [...cells];
  }
}

/** Cells taken out: those behind them move to the left. */
function without(cells: readonly CellShape[], left: number, from: number, to: number): CellShape[] {
  const start = from === 0 ? left : (cells[from - 1]?.right ?? left);
  const moved = (cells[Math.min(to, cells.length) - 1]?.right ?? start) - start;
  return cells.flatMap((cell, at) =>
    at < from ? [cell] : at < to ? [] : [{ ...cell, right: cell.right - moved }],
  );
}

/** Cells put in: those behind them move to the right. */
function inserted(cells: readonly CellShape[], left: number, value: Bytes): CellShape[] {
  const [from, count, width] = [value.u8(0), value.u8(1), value.i16(2)];
  const start = from === 0 ? left : (cells[from - 1]?.right ?? left);
  const fresh = Array.from({ length: count }, (_, at) => ({
    right: start + width * (at + 1),
    continuesBefore: false,
    continuesAbove: false,
  }));
  const behind = cells.slice(from).map((cell) => ({ ...cell, right: cell.right + width * count }));
  return [...cells.slice(0, from), ...fresh, ...behind];
}
