const written = /^-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/u;

/**
 * A stored number as a sheet shows it: 15 significant digits, no exponent (`0.30000000000000004`
 * is `0.3`). Text that is no stored number stays as it is.
 */
export function shownNumber(stored: string): string {
  if (/^-?\d{1,15}$/u.test(stored) || !written.test(stored)) return stored;
  const shown = String(Number(Number(stored).toPrecision(15)));
  return shown.includes('e') ? stored : shown;
}
