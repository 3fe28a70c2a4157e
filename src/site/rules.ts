import { rules, type Rule } from '../core/check/rules.ts';
import type { Language } from '../text/language.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of a finding; `null` for one that this version does not know. */
export function ruleOf(checkId: string): Rule | null {
  return byId.get(checkId) ?? null;
}

/** Name of a rule in the words of the pages. */
export function ruleName(language: Language, checkId: string): string {
  const rule = ruleOf(checkId);
  return rule ? rule[language] : checkId;
}

/** What the rule says, in one neutral sentence; `''` when nothing is known. */
export function ruleExplanation(language: Language, checkId: string): string {
  const rule = ruleOf(checkId);
  if (!rule) return '';
  return language === 'zh' ? rule.explanationZh : rule.explanationEn;
}
