import type { Report } from '../../../src/core/report/report.ts';

/** Marks that stand around every figure while its document is written; taken out before it is read. */
export const [open, close] = ['\uE000', '\uE001'] as const;

/** A text with the stretches in which its figures stand. */
export interface Marked {
  readonly text: string;
  readonly figures: readonly (readonly [start: number, end: number])[];
}

/** The report with marks around every printed figure. */
export function markedReport(report: Report): Report {
  const cells = report.cells.map((cell) =>
    cell.state === 'absent' ? cell : { ...cell, raw: `${open}${cell.raw}${close}` },
  );
  return { ...report, cells };
}

/** The text without its marks, and where they stood. */
export function unmarked(marked: string): Marked {
  const figures: (readonly [number, number])[] = [];
  let text = '';
  for (const piece of marked.split(open)) {
    const [figure = '', after] = piece.split(close);
    if (after === undefined) text += figure;
    else {
      figures.push([text.length, text.length + figure.length]);
      text += figure + after;
    }
  }
  return { text, figures };
}
