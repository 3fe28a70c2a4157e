import type { Language } from '../text/language.ts';

/** Name of a rule in the words of the pages. */
export function ruleName(_language: Language, checkId: string): string {
  return checkId;
}

/** What the rule says, in one neutral sentence; `''` when nothing is known. */
export function ruleExplanation(_language: Language, _checkId: string): string {
  return '';
}
