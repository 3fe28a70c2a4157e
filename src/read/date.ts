const pattern = /^(\d{4})(?:-|\/|\.|年)?(\d{1,2})(?:-|\/|\.|月)?(\d{1,2})(?!\d)/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;

/** The ISO day at the start of a machine-written date; `null` for anything else. */
export function isoDate(text: string | null): string | null {
  const found = text === null ? null : (compact.exec(text) ?? pattern.exec(text));
  if (!found) return null;
  const [year = '', month = '', day = ''] = found.slice(1);
  return isDay(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1990 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
