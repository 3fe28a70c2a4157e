/** Formats that a table can be taken away in, in the order of the menu. */
export const formats = ['csv', 'notes.csv', 'plain.csv', 'xlsx', 'json', 'parquet'] as const;
export type FormatName = (typeof formats)[number];
