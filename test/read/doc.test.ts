import { describe, expect, it } from 'vitest';
import { Bytes } from '../../src/read/bytes.ts';
import { Fields } from '../../src/read/doc/fields.ts';
import { hides, lookOf } from '../../src/read/doc/look.ts';
import { paragraphEnd } from '../../src/read/doc/paragraph.ts';
import { piecesIn } from '../../src/read/doc/pieces.ts';
import { code, propertiesIn } from '../../src/read/doc/property.ts';
import { rowShape } from '../../src/read/doc/row.ts';
import { u16 } from './build/xls.ts';

const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list);

describe('properties', () => {
  it('are taken apart by the size that their code gives', () => {
    const tabs = [...u16(0xc615), 255, 1, 0, 0, 0, 0, 1, 0, 0, 9];
    const list = propertiesIn(
      bytes(...u16(code.hidden), 1, ...tabs, ...u16(code.depth), 2, 0, 0, 0),
    );
    expect(list.map((property) => property.code)).toEqual([code.hidden, 0xc615, code.depth]);
  });

  it('that are cut off at the end count for nothing', () => {
    expect(propertiesIn(bytes(...u16(code.depth), 2, 0))).toEqual([]);
    expect(propertiesIn(bytes(...u16(code.table), 200, 0, 1))).toEqual([]);
  });

  it('that stand in another stream are read there', () => {
    const list = [...u16(code.inTable), 1, ...u16(code.rowEnd), 1];
    const data = bytes(0, 0, 0, ...u16(list.length), ...list);
    const end = paragraphEnd(bytes(...u16(code.tableElsewhere), ...u32(3)), data);
    expect(end).toMatchObject({ depth: 1, row: true });
  });
});

describe('what characters show', () => {
  const styled = (style: number): boolean => style === 7;

  it.each([
    ['hidden', [...u16(code.hidden), 1], true],
    ['struck out', [...u16(code.strike), 1], true],
    ['struck out twice', [...u16(code.doubleStrike), 1], true],
    ['hidden by a style', [...u16(code.characterStyle), 7, 0], true],
    [
      'shown against their style',
      [...u16(code.characterStyle), 7, 0, ...u16(code.hidden), 0],
      false,
    ],
    ['as the paragraph says', [...u16(code.hidden), 0x80], null],
  ] as const)('%s', (_, list, hidden) => {
    expect(lookOf(bytes(...list), styled).hidden).toBe(hidden);
  });

  it('a style that says nothing of hiding is told from one that shows', () => {
    expect(hides(bytes(...u16(code.raised), 1))).toBe(null);
    expect(hides(bytes(...u16(code.hidden), 0))).toBe(false);
  });
});

describe('the shape of a row', () => {
  const definition = (edges: readonly number[], flags: readonly number[]): number[] => {
    const cells = flags.flatMap((flag) => [...u16(flag), ...new Array<number>(18).fill(0)]);
    const body = [flags.length, ...edges.flatMap(u16), ...cells];
    return [...u16(code.table), ...u16(body.length + 1), ...body];
  };
  const shapeOf = (...list: readonly number[]) => rowShape(propertiesIn(bytes(...list)));

  it('has edges, and cells merged across and down', () => {
    const shape = shapeOf(...definition([0, 10, 20, 30], [0x61, 0x02, 0x20]));
    expect(shape?.left).toBe(0);
    expect(shape?.cells).toEqual([
      { right: 10, continuesBefore: false, continuesAbove: false },
      { right: 20, continuesBefore: true, continuesAbove: false },
      { right: 30, continuesBefore: false, continuesAbove: true },
    ]);
  });

  it('follows later changes', () => {
    const start = definition([0, 10, 20, 30], [0, 0, 0]);
    const rights = (...change: number[]) => shapeOf(...start, ...change)?.cells.map((c) => c.right);
    expect(rights(...u16(code.deleteCells), 1, 2)).toEqual([10, 20]);
    expect(rights(...u16(code.insertCells), 1, 1, ...u16(5))).toEqual([10, 15, 25, 35]);
    const merged = shapeOf(...start, ...u16(code.mergeCells), 0, 2)?.cells;
    expect(merged?.map((cell) => cell.continuesBefore)).toEqual([false, true, false]);
    const down = shapeOf(...start, ...u16(code.mergeDown), 2, 1, 1)?.cells;
    expect(down?.map((cell) => cell.continuesAbove)).toEqual([false, true, false]);
  });

  it('is unknown without a definition', () => {
    expect(shapeOf(...u16(code.inTable), 1)).toBe(null);
  });
});

describe('pieces of the text', () => {
  it('know their place, their width and what a quick save changed', () => {
    const change = [...u16(code.deleted), 1];
    const narrow = 0x40000000 + 2 * 100;
    const list = [
      ...[...u32(0), ...u32(3), ...u32(5), ...u32(6)],
      ...[0, 0, ...u32(50), ...u16(1)],
      ...[0, 0, ...u32(narrow), ...u16(0x5c * 2 + 0x100)],
      ...[0, 0, ...u32(70), ...u16(0)],
    ];
    const table = bytes(1, ...u16(change.length), ...change, 2, ...u32(list.length), ...list);
    const pieces = piecesIn(table, { at: 0, length: table.length });
    expect(pieces).toEqual([
      { from: 0, to: 3, at: 50, width: 2, changes: bytes(...change) },
      { from: 3, to: 5, at: 100, width: 1, changes: bytes(...u16(code.hidden), 1) },
      { from: 5, to: 6, at: 70, width: 2, changes: bytes() },
    ]);
  });

  it('that go backwards are damage', () => {
    const list = [...u32(5), ...u32(3), 0, 0, ...u32(50), 0, 0];
    const table = bytes(2, ...u32(list.length), ...list);
    expect(() => piecesIn(table, { at: 0, length: table.length })).toThrow('损坏');
  });
});

describe('fields', () => {
  it('show their result, not their instruction', () => {
    const fields = new Fields();
    fields.start();
    fields.letter('HYPERLINK');
    expect(fields.skipping).toBe(true);
    fields.result();
    expect(fields.skipping).toBe(false);
    expect(fields.end()).toBe('');
  });

  it('whose result is only drawn are unreadable', () => {
    const fields = new Fields();
    fields.start();
    for (const letter of ' FORMDROPDOWN ') fields.letter(letter);
    expect(fields.end()).toBe('\uFFFD');
  });
});

it('numbers beyond the end are an error, never zero', () => {
  expect(() => new Bytes(bytes(1)).u16(0)).toThrow(RangeError);
  expect(() => new Bytes(bytes(1)).slice(0, 2)).toThrow(RangeError);
});
