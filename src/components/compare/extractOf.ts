import type { Extract, ExtractCell } from '../../download/extract.ts';
import { compareWords } from '../../text/compare.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';
import { ownWords } from '../../text/own.ts';
import { looks } from '../../text/terms.ts';
import type { Entry, Grid } from './figures.ts';

/** The tables on the screen as one long table: a row a subject, year and measure. */
export function extractOf(
  grids: readonly Grid[],
  language: Language,
  version: string,
  fileName: string,
): Extract {
  const own = grids.some((grid) => grid.rows.some((row) => row.subject.own));
  const words = downloadWords[language];
  const text = (id: string, label: string) =>
    ({ id, label, kind: 'text', unit: null, meaning: label }) as const;
  const figure = (id: string, label: string) =>
    ({ id, label, kind: 'number', unit: null, meaning: label }) as const;
  return {
    fileName,
    title: grids.map((grid) => grid.measure.label[language]).join('、'),
    notes: [
      ...(own ? [{ label: ownWords.title[language], text: ownWords.contained[language] }] : []),
      { label: words.version, text: version },
      { label: words.address, text: location.href },
      { label: words.licence, text: 'CC BY 4.0' },
    ],
    columns: [
      text('id', 'ID'),
      text('name', compareWords.organ[language]),
      text('year', compareWords.year[language]),
      text('measure', compareWords.measure[language]),
      figure('value', compareWords.measure[language]),
      figure('k', 'k'),
      figure('n', 'n'),
    ],
    rows: grids.flatMap((grid) =>
      grid.rows.flatMap((row) =>
        row.entries.map((entry, at): ExtractCell[] => [
          row.subject.id,
          row.subject.name,
          String(grid.years[at] ?? ''),
          grid.measure.label[language],
          ...figuresOf(entry, language),
        ]),
      ),
    ),
  };
}

function figuresOf(entry: Entry, language: Language): ExtractCell[] {
  if (entry.kind === 'figure') {
    const { value, k, n } = entry.figure;
    return [value, k, n ?? { state: 'count', mark: '' }];
  }
  const missing =
    entry.kind === 'none'
      ? { state: 'not_collected', mark: compareWords.none[language] }
      : { state: entry.gap, mark: `[${looks[entry.gap][language]}]` };
  return [missing, missing, missing];
}
