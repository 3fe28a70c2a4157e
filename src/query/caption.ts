import { denominatorOf } from '../measure/denominatorOf.ts';
import { measureOf } from '../measure/measures.ts';
import { contestedWords } from '../text/contested.ts';
import { exploreWords, valueName } from '../text/explore.ts';
import { dimensionNames, figureNames } from '../text/fields.ts';
import type { Language } from '../text/language.ts';
import { colon, listComma, semicolon } from '../text/marks.ts';
import { panelText } from '../text/series.ts';
import { isFigureFilter, type Filter } from '../view/filter.ts';
import { yearsText } from '../text/years.ts';
import type { View } from '../view/view.ts';
import { groupingOf } from './grouping.ts';

/** Names of organs and regions as far as they are known, by id. */
export type NamesById = Readonly<Record<string, string>>;

/** What a view shows, in words: the same on chart, table and file. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
}

/**
 * Title: measure and groupings; subtitle: denominator, years, regions, organs, conditions; `organs`
 * is how many `panel=same` leaves, `null` = not known.
 */
export function captionFor(
  view: View,
  language: Language,
  names: NamesById = {},
  organs: number | null = null,
): Caption {
  const { rows, columns } = groupingOf(view);
  const grouped = [...rows, ...columns].map((one) => dimensionNames[one][language]);
  const measures = view.measures.map((id) => measureOf(id).label[language]);
  const separator = listComma[language];
  const by =
    grouped.length === 0
      ? ''
      : `${exploreWords.by[language]}${language === 'zh' ? '' : ' '}${grouped.join(separator)}`;
  return {
    title: [measures.join(separator), by]
      .filter((one) => one !== '')
      .join(language === 'zh' ? '，' : ' '),
    subtitle: [
      denominatorText(view, language),
      yearsIn(view, language),
      placesText(view, language, names),
      view.panel === null ? '' : panelText(language, organs),
      view.contested ? contestedWords.with[language] : '',
      ...view.filters.map((filter) => filterName(filter, language)),
    ]
      .filter((one) => one !== '')
      .join(semicolon[language]),
  };
}

function denominatorText(view: View, language: Language): string {
  const labels = view.measures
    .map((id) => denominatorOf(measureOf(id), view.denominator)?.label[language])
    .filter((one) => one !== undefined);
  if (labels.length === 0) return '';
  const all = [...new Set(labels)].join(' / ');
  return `${exploreWords.denominator[language]}${colon[language]}${all}`;
}

function yearsIn({ years }: View, language: Language): string {
  return years === null ? exploreWords.allYears[language] : yearsText(years, language);
}

function placesText(view: View, language: Language, names: NamesById): string {
  const places = [...view.regions, ...view.organisations].map((id) => names[id] ?? id);
  return places.length === 0 ? exploreWords.allRegions[language] : places.join(listComma[language]);
}

const signs = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥', in: '' } as const;

/** A condition in words: 「层级：市级、县级」. */
export function filterName(filter: Filter, language: Language): string {
  if (isFigureFilter(filter))
    return `${figureNames[filter.field][language]} ${signs[filter.op]} ${filter.value}`;
  const values = filter.values.map((value) => valueName(language, filter.field, value));
  const not = filter.op === 'ne' ? (language === 'zh' ? '不含 ' : 'not ') : '';
  return `${dimensionNames[filter.field][language]}${colon[language]}${not}${values.join(listComma[language])}`;
}
