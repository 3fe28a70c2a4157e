/** A figure as printed on our pages: thousands separated, decimals kept, a true minus sign. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
}

/** A difference with its sign: `+3`, `−2`, `0`. */
export function formatDifference(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/**
 * A share as a percentage with one decimal: `0.3421` → `34.2%`, `0.48` → `48.0%`. What would round
 * to nothing is `<0.1%`; only zero (or what floating point leaves of it) is `0.0%`.
 */
export function formatPercent(value: number): string {
  if (value > 1e-9 && value < 0.0005) return '<0.1%';
  const [whole = '', decimal = '0'] = (value * 100).toFixed(1).split('.');
  return `${formatNumber(Number(whole))}.${decimal}%`;
}

/** A share on an axis: `0.25` → `25%`. */
export function formatTick(value: number): string {
  return `${formatNumber(Number((value * 100).toFixed(1)))}%`;
}

/** Bytes in the unit people read: `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** Years in order with runs drawn together: `2019–2021 2023`. */
export function formatYears(years: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year <= last.to + 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(' ');
}
