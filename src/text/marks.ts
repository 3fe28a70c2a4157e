import type { Language, Words } from './language.ts';

/** Marks between pieces that a page puts together; the English ones carry their space. */
export const colon: Words = { zh: '：', en: ': ' };
export const semicolon: Words = { zh: '；', en: '; ' };
export const comma: Words = { zh: '，', en: ', ' };
/** Between the members of a list. */
export const listComma: Words = { zh: '、', en: ', ' };
export const fullStop: Words = { zh: '。', en: '. ' };

/** The text in brackets, set apart from the word before it. */
export function inBrackets(language: Language, text: string | number): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}
