import type { Language, Words } from './language.ts';
import { inBrackets } from './marks.ts';
import { leftOutWords } from './terms.ts';

/** Words about figures that their own report contradicts. */
export const contestedLeftOut: Words = {
  zh: '年报自身数字不合的（如各项之和与所印总计不同）不计入合计与分布，只单独照印列出。',
  en: 'Figures that their own report contradicts (such as parts that do not add up to the printed total) are left out of sums and distributions, and shown by themselves as printed.',
};

/** How many reports a pooled figure leaves out for it: `（未计入：数字不合 1）`. */
export function leftOutNote(language: Language, count: number): string {
  const words = leftOutWords.contested[language];
  return inBrackets(
    language,
    language === 'zh' ? `未计入：${words} ${count}` : `left out: ${words} ${count}`,
  );
}
