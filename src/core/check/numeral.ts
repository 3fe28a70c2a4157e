const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** A count in running text: digits with thousands separators, or a Chinese numeral. */
export const countPattern =
  '(\\d{1,3}(?:[,，]\\d{3})+|\\d{1,9}|[零〇一二两三四五六七八九十百千万]{1,9})';

/** The value of a text that `countPattern` matches; `null` when it is no well-formed number. */
export function countOf(text: string): number | null {
  const plain = text.replace(/[,，]/gu, '');
  return /^\d+$/u.test(plain) ? Number(plain) : chineseCount(plain);
}

function chineseCount(text: string): number | null {
  let whole = 0;
  let section = 0;
  let digit: number | null = null;
  for (const letter of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = units[letter];
    const value = digits.indexOf(letter);
    if (unit === undefined && value < 0) return null;
    if (unit === undefined) digit = digit === null || digit === 0 ? value : digit * 10 + value;
    else if (unit === 10_000) [whole, section, digit] = [(section + (digit ?? 0)) * unit, 0, null];
    else [section, digit] = [section + (digit ?? 1) * unit, null];
  }
  return text === '' ? null : whole + section + (digit ?? 0);
}
