import type { PrintedForm, PrintedRow } from './print.ts';

/** A way to write a filled form as plain text. */
export type Layout = (form: PrintedForm) => string;

const intro = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';

function page(form: PrintedForm, table: (rows: readonly PrintedRow[]) => string): string {
  const parts = form.tables.map(({ heading, rows }) => `${heading}\n${table(rows)}`);
  return [
    form.title,
    intro,
    '一、总体情况',
    '2023年，本机关依法公开政府信息。',
    ...parts,
    '五、存在的主要问题及改进情况',
    '存在信息更新不够及时的问题。',
    '六、其他需要报告的事项',
    '无其他事项。',
    '',
  ].join('\n');
}

/** A cell is a line that begins with a TAB, an empty line ends a row. */
export const tabs: Layout = (form) =>
  page(
    form,
    (rows) =>
      `${rows.map((row) => [...row.labels, ...row.cells].map((cell) => `\t${cell}\n`).join('')).join('\n')}\n`,
  );

/** The same with an empty paragraph in every cell: rows fall to pieces. */
export const looseTabs: Layout = (form) =>
  page(
    form,
    (rows) =>
      `${rows.map((row) => [...row.labels, ...row.cells].map((cell) => `\t${cell}\n\n`).join('')).join('\n')}\n`,
  );

/** Cells of a row set apart by TABs on one line. */
export const tabSeparated: Layout = (form) =>
  page(form, (rows) => rows.map((row) => [...row.labels, ...row.cells].join('\t')).join('\n'));

/** The same as a spreadsheet copies it: merged cells leave empty ones. */
export const tabGrid: Layout = (form) =>
  page(form, (rows) =>
    wide(rows)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  );

/** A Markdown table in which merged cells leave empty ones. */
export const markdown: Layout = (form) =>
  page(form, (rows) => {
    const [first, ...rest] = wide(rows).map((cells) => `| ${cells.join(' | ')} |`);
    const rule = `|${'---|'.repeat(wide(rows)[0]?.length ?? 0)}`;
    return `\n${[first, rule, ...rest].join('\n')}\n`;
  });

/** Rows of equal length: labels to the left, figures to the right. */
function wide(rows: readonly PrintedRow[]): string[][] {
  const side = Math.max(...rows.map((row) => row.labels.length));
  const width = Math.max(...rows.map((row) => row.cells.length));
  return rows.map((row) => [
    ...row.labels,
    ...blanks(side - row.labels.length),
    ...row.cells,
    ...blanks(width - row.cells.length),
  ]);
}

function blanks(count: number): string[] {
  return Array<string>(count).fill('');
}

/** Every cell on a line of its own. */
export const cellPerLine: Layout = (form) =>
  page(form, (rows) =>
    rows
      .flatMap((row) =>
        [...row.labels, ...row.cells].filter((cell, at) => cell !== '' || at >= row.labels.length),
      )
      .join('\n'),
  );

/** Columns set apart by gaps. */
export const aligned: Layout = (form) =>
  page(form, (rows) =>
    rows
      .map((row) =>
        [
          ...row.labels.map((cell) => cell.padEnd(12)),
          ...row.cells.map((cell) => cell.padStart(8)),
        ].join('  '),
      )
      .join('\n'),
  );
