import type { Extract, ExtractCell, Missing } from '../../download/extract.ts';
import { display } from '../../measure/display.ts';
import { compareWords } from '../../text/compare.ts';
import { downloadWords } from '../../text/download.ts';
import { dimensionNames, figureNames } from '../../text/fields.ts';
import { basisText, eachMark } from '../../text/basis.ts';
import { gapText } from '../../text/rate.ts';
import { contestedWords } from '../../text/contested.ts';
import type { Language } from '../../text/language.ts';
import { ownContained, ownTitle } from '../../text/ownMark.ts';
import { scopes } from '../../text/terms.ts';
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
      ...(own ? [{ label: ownTitle[language], text: ownContained[language] }] : []),
      { label: words.version, text: version },
      { label: words.address, text: location.href },
      { label: words.licence, text: 'CC BY 4.0' },
    ],
    columns: [
      text('id', 'ID'),
      text('name', compareWords.organ[language]),
      text('year', compareWords.year[language]),
      text('measure', compareWords.measure[language]),
      figure('value', figureNames.value[language]),
      text('unit', words.sheets.columns[1]),
      figure('k', figureNames.k[language]),
      figure('n', figureNames.n[language]),
      text('scope', dimensionNames.scope[language]),
      text('contested', contestedWords.column[language]),
    ],
    rows: grids.flatMap((grid) =>
      grid.rows.flatMap((row) =>
        row.entries.map((entry, at): ExtractCell[] => [
          row.subject.id,
          row.subject.name,
          String(grid.years[at] ?? ''),
          grid.measure.label[language],
          ...figuresOf(entry, grid, language),
          entry.kind === 'none' ? '' : basisOf(entry, language),
          String(entry.kind === 'figure' && entry.figure.contested.length > 0),
        ]),
      ),
    ),
  };
}

/** Value, unit, k and n as on the screen: percentages with one decimal, none below n = 10. */
function figuresOf(entry: Entry, grid: Grid, language: Language): ExtractCell[] {
  const unit = grid.measure.unit ?? '';
  if (entry.kind !== 'figure') {
    const missing = missingOf(entry, language);
    return [missing, unit, missing, missing];
  }
  const shown = display(entry.figure);
  const { k, n } = entry.figure;
  const count = { state: 'count', mark: '' };
  if (shown.kind === 'count') return [shown.value, unit, k, count];
  const small = { state: 'small_n', mark: `[${k}/${String(n)}]` };
  const value = shown.kind === 'fraction' ? small : Number((100 * shown.value).toFixed(1));
  return [value, unit, k, n ?? count];
}

function missingOf(entry: Exclude<Entry, { kind: 'figure' }>, language: Language): Missing {
  if (entry.kind === 'none') return { state: 'not_collected', mark: compareWords.none[language] };
  if (entry.kind === 'zero') return { state: 'zero_denominator', mark: gapText(language, null) };
  if (entry.kind === 'each')
    return { state: 'few_organs', mark: eachMark(language, entry.told.each_total) };
  return { state: entry.gap, mark: gapText(language, entry.gap) };
}

/** The scope of a report, or what the figure of a region rests on. */
function basisOf(entry: Exclude<Entry, { kind: 'none' }>, language: Language): string {
  if (entry.kind === 'each') return basisText(language, 'each', entry.told.each_total);
  const { told, scope } = entry.year;
  const organs = entry.kind === 'figure' ? entry.year.organs.length : 0;
  return told ? basisText(language, told.basis, organs) : scopes[scope][language];
}
