import type { Caption } from '../../query/caption.ts';
import type { Language } from '../../text/language.ts';
import { ownContained } from '../../text/ownMark.ts';
import { semicolon } from '../../text/marks.ts';
import { isFigureFilter } from '../../view/filter.ts';
import type { View } from '../../view/view.ts';
import type { Shown } from './shown.ts';

/** Can reports that a visitor brought be among the figures? */
export function mayHoldOwn({ view, own }: Pick<Shown, 'view' | 'own'>): boolean {
  return own !== null && view.filters.every((filter) => !excludesOwn(filter));
}

function excludesOwn(filter: View['filters'][number]): boolean {
  if (isFigureFilter(filter) || filter.field !== 'reading') return false;
  return filter.values.includes('own') === (filter.op === 'ne');
}

/** The caption of a result, which says so when a visitor's own data are in it. */
export function withOwn(caption: Caption, shown: Shown, language: Language): Caption {
  if (!mayHoldOwn(shown)) return caption;
  const parts = [caption.subtitle, ownContained[language]].filter((part) => part !== '');
  return { ...caption, subtitle: parts.join(semicolon[language]) };
}
