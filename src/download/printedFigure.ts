/** A figure as a page prints it, taken apart again: the inverse of `formatNumber` and `rateLine`. */
export interface PrintedFigure {
  /** A count; `null` where only a share or a fraction is printed. */
  readonly count: number | null;
  /** A percentage as printed, `34.2` for `34.2%`. */
  readonly percent: number | null;
  readonly k: number | null;
  readonly n: number | null;
  /** What else stands there: the interval of a small share. */
  readonly rest: string;
}

const printed = /^[+−-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

/** The printed text as figures; `null` when it is anything else. */
export function printedFigure(text: string): PrintedFigure | null {
  const at = text.indexOf('%');
  return at < 0 ? withoutShare(text.trim()) : withShare(text.slice(0, at), text.slice(at + 1));
}

function withoutShare(text: string): PrintedFigure | null {
  const count = numberOf(text);
  if (count !== null) return { count, percent: null, k: null, n: null, rest: '' };
  const fraction = fractionOf(text);
  return fraction && { count: null, percent: null, ...fraction, rest: '' };
}

/** `34.2` with `（1,197/3,500，95% 区间 …）` behind it, or `1,197 34.2`: a count and its share. */
function withShare(before: string, behind: string): PrintedFigure | null {
  const parts = before.trim().split(' ');
  const tiny = parts.at(-1) === '<0.1';
  const percent = tiny ? 0 : numberOf(parts.at(-1) ?? '');
  const count = parts.length > 1 ? numberOf(parts[0] ?? '') : null;
  if (percent === null || parts.length > 2 || (parts.length > 1 && count === null)) return null;
  const base = behind
    .trim()
    .replace(/^[（(]/u, '')
    .replace(/[）)]$/u, '');
  if (base === '')
    return tiny
      ? { count, percent: null, k: null, n: null, rest: '<0.1%' }
      : { count, percent, k: null, n: null, rest: '' };
  const [first = ''] = base.split(/，|, | /u);
  const fraction = fractionOf(first);
  if (!fraction) return { count, percent, k: null, n: null, rest: base };
  const rest = base.slice(first.length).replace(/^(?:，|, | )/u, '');
  return { count, percent: tiny ? tinyPercent(fraction) : percent, ...fraction, rest };
}

/** `<0.1%` with its k and n behind it: three decimals. */
function tinyPercent({ k, n }: { readonly k: number; readonly n: number }): number {
  return Number(((100 * k) / n).toFixed(3));
}

function fractionOf(text: string): { readonly k: number; readonly n: number } | null {
  const parts = text.split('/');
  const [k, n] = parts.map(numberOf);
  return parts.length === 2 && k != null && n != null ? { k, n } : null;
}

function numberOf(text: string): number | null {
  return printed.test(text) ? Number(text.replaceAll(',', '').replace('−', '-')) : null;
}
