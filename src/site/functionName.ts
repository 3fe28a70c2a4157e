import { functions } from '../identity/functions.ts';
import type { Language } from '../text/language.ts';

/** A function group (`教育`) in words; the id where it is none of ours. */
export function functionName(language: Language, id: string): string {
  return language === 'zh' ? id : (functions.find((group) => group.id === id)?.en ?? id);
}
