import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount, type CountRule } from '../../../src/core/parse/count.ts';

const plain: CountRule = { signed: false, decimal: false, unit: '件' };
const money: CountRule = { signed: false, decimal: true, unit: '万元' };
const change: CountRule = { signed: true, decimal: false, unit: '项' };

describe('a figure', () => {
  it.each([
    ['0', 0],
    ['4119', 4119],
    [' 12 ', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['12，345，678', 12345678],
    ['0件', 0],
    ['5 件', 5],
    ['3宗', 3],
    ['55（含自然失效29件）', 55],
    ['55件(含自然失效29件)', 55],
    ['5.0', 5],
    ['0.000000', 0],
    ['\u00a07\u3000', 7],
  ])('%j is %d', (raw, value) => {
    expect(readCount(raw, plain)).toEqual({ state: 'number', value, otherUnit: null });
  });

  it.each([
    '1,23',
    '12,34,567',
    '1 234',
    '1 2',
    '3-5',
    '约5',
    '5+3',
    '-3',
    '+3',
    '2.5',
    '007',
    '5①',
    '5²',
    '5（3）',
    '3万件',
    '见附件',
    '共5件',
    '1.2.3',
    '5件 3件',
    '一',
    '零',
    '5?',
    '1e3',
    '0x10',
    '∞',
    '٣',
  ])('%j is not one figure', (raw) => {
    expect(readCount(raw, plain)).toEqual({ state: 'text', value: null, otherUnit: null });
  });

  it.each(['-', '–', '—', '——', '/', '／', '无', '不适用', '－', '//', 'N/A'])(
    '%j is a dash',
    (raw) => {
      expect(readCount(raw, plain).state).toBe('dash');
    },
  );

  it.each(['', ' ', '\u00a0', '\u3000', '\n\n', '\u200b'])('%j is blank', (raw) => {
    expect(readCount(raw, plain).state).toBe('blank');
  });

  it('has decimals where the column counts money', () => {
    expect(readCount('7730.28', money).value).toBe(7730.28);
    expect(readCount('24252.311082', money).value).toBe(24252.311082);
  });

  it('has a sign where the column counts a change', () => {
    expect(readCount('-18', change).value).toBe(-18);
    expect(readCount('－18', change).value).toBe(-18);
    expect(readCount('+442', change).value).toBe(442);
    expect(readCount('减少3项', change).value).toBe(-3);
    expect(Object.is(readCount('-0', change).value, 0)).toBe(true);
  });

  it('keeps the printed figure and says so when its unit is not the column’s', () => {
    expect(readCount('251000元', { ...money, unit: null })).toEqual({
      state: 'number',
      value: 251000,
      otherUnit: null,
    });
    expect(readCount('125000元', money).otherUnit).toBe('元');
    expect(readCount('12.5万元', { ...money, unit: null }).otherUnit).toBe('万元');
  });

  it('is read back from every usual spelling', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (value) => {
        for (const raw of [
          String(value),
          value.toLocaleString('en-US'),
          `${value}件`,
          `${value}（含）`,
        ]) {
          expect([raw, readCount(raw, plain).value]).toEqual([raw, value]);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('is a number or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (raw) => {
        const { state, value } = readCount(raw, change);
        expect(state === 'number').toBe(value !== null);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
});
