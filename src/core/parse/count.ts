import type { Line } from '../form/line.ts';
import type { CellState } from '../report/report.ts';
import { trimmed } from './words.ts';

/** What may stand in a cell of one column. */
export interface CountRule {
  readonly signed: boolean;
  readonly decimal: boolean;
  /** Unit that the form declares for the column; `null` = none. */
  readonly unit: string | null;
}

/** One cell's text as a figure. */
export interface Count {
  readonly state: CellState;
  readonly value: number | null;
  /** Money unit printed in the cell that is not the column's own. */
  readonly otherUnit: string | null;
}

const dashes = /^(?:[-–—―‐‑‒−－﹣─━/／\\＼]{1,8}|无|不适用|N\/A)$/iu;
const grammar =
  /^(?<sign>[+\-−]|增加?|减少?)?(?<whole>[1-9]\d{0,2}(?:,\d{3}){1,4}|0|[1-9]\d{0,14})(?:\.(?<fraction>\d{1,8}))?(?<rest>\D.*)?$/su;
const units =
  /^(?:\(?(?<unit>件次|人次|件|个|项|宗|条|份|次|起|例|篇|部|种|类|亿元|万元|元)\)?)? ?(?<remark>\(.{1,200}\))?[。.;]?$/su;
const wordy = /[\p{L}]/u;

const money =
  /(?:单位|[（(［[])[^（）()]{0,6}?(?:人民币)?((?:亿|千万|百万|十万|万|千|百)?元)|[/／]((?:亿|万|千)?元)$/u;

/** The unit of money that a heading names (「本年收费金额（单位：元）」 → 元); `null` = none. */
export function moneyIn(text: string): string | null {
  const found = money.exec(text.replace(/\s/gu, ''));
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * Reads one cell by one strict grammar: a figure, with thousands separators, a unit or a remark
 * in parentheses behind it. Everything that could be two figures is `text`. `over`: the unit of
 * money printed over the column, which counts where the cell prints none.
 */
export function readCount(raw: string, rule: CountRule, over: string | null = null): Count {
  const text = halfWidth(trimmed(raw));
  if (text === '') return stated('blank');
  if (dashes.test(text)) return stated('dash');
  const groups = grammar.exec(text)?.groups;
  if (!groups) return stated('text');
  const { sign, whole = '', fraction = '', rest = '' } = groups;
  const tail = units.exec(rest.trim().replace(/\s+/gu, ' '));
  if (!tail || !remarkIsWords(tail.groups?.['remark'])) return stated('text');
  if (sign !== undefined && !rule.signed) return stated('text');
  if (!rule.decimal && /[^0]/u.test(fraction)) return stated('text');
  const size = Number(whole.replaceAll(',', '') + (fraction ? `.${fraction}` : ''));
  const unit = tail.groups?.['unit'] ?? (rule.decimal ? over : null);
  return {
    state: 'number',
    value: size !== 0 && sign !== undefined && /[-−减]/u.test(sign) ? -size : size,
    otherUnit: unit !== null && isForeign(unit, rule) ? unit : null,
  };
}

const anyFigure: CountRule = { signed: true, decimal: true, unit: null };

/** Is the text a figure, or a dash in the place of one, in whatever column? */
export function isFigureText(text: string): boolean {
  const { state } = readCount(text, anyFigure);
  return state === 'number' || state === 'dash';
}

function stated(state: CellState): Count {
  return { state, value: null, otherUnit: null };
}

function remarkIsWords(remark: string | undefined): boolean {
  return remark === undefined || wordy.test(remark);
}

/** Money in another unit than the form's: 元 where it says 万元; 万元 where it says nothing. */
function isForeign(unit: string, rule: CountRule): boolean {
  return unit.endsWith('元') && unit !== (rule.unit ?? '元');
}

/** Full-width forms only: NFKC would also turn 「5①」 into 「51」. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u3000', ' ');
}

/** What may stand in a column of the form; whole numbers from zero where it does not say. */
export function ruleFor(column: Line | null): CountRule {
  if (column?.kind !== 'leaf') return { signed: false, decimal: false, unit: null };
  return { signed: column.signed, decimal: column.decimal, unit: column.unit };
}
