import { openYears, type Years } from '../view/view.ts';
import type { Language } from './language.ts';

/** A range of data years in words: 2023, 2019–2024, 「2022 年起」 where it is open. */
export function yearsText({ from, to }: Years, language: Language): string {
  if (from === to) return String(from);
  if (to === openYears.to) return language === 'zh' ? `${from} 年起` : `from ${from}`;
  if (from === openYears.from) return language === 'zh' ? `至 ${to} 年` : `to ${to}`;
  return `${from}–${to}`;
}
