import { describe, expect, it } from 'vitest';
import type { CellState } from '../../src/core/report/report.ts';
import { printedText } from '../../src/text/figure.ts';

describe('what a cell of the form prints', () => {
  it.each<[string, CellState, string | null]>([
    ['73802895.90元', 'number', '73802895.90元'],
    ['55（含自然失效29件）', 'number', '55（含自然失效29件）'],
    ['412.650000', 'number', '412.650000'],
    ['+19', 'number', '+19'],
    ['２１', 'number', '２１'],
    ['0件', 'number', '0件'],
    ['/', 'dash', '/'],
    ['——', 'dash', '——'],
    ['约十件', 'text', '约十件'],
    ['12672', 'number', null],
    ['12,672', 'number', null],
    [' 0 ', 'number', null],
    ['-8', 'number', null],
    ['', 'blank', null],
    ['', 'absent', null],
  ])('%s (%s)', (raw, state, printed) => {
    expect(printedText({ raw, state, value: state === 'number' ? 1 : null })).toBe(printed);
  });
});
