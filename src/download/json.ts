import { isMissing, type Extract } from './extract.ts';

/** The table as one JSON object: notes, columns, rows as objects; missing figures as `{state}`. */
export function jsonText(extract: Extract): string {
  const rows = extract.rows.map((row) =>
    Object.fromEntries(
      row.map((cell, at) => [
        extract.columns[at]?.id ?? String(at),
        isMissing(cell) ? { state: cell.state } : cell,
      ]),
    ),
  );
  const { title, notes, columns } = extract;
  return `${JSON.stringify({ title, notes, columns, rows }, null, 1)}\n`;
}
