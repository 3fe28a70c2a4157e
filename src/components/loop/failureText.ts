import { LoadError, QueryError } from '../../client/loadError.ts';
import type { Language } from '../../text/language.ts';
import { loadSentence, loadWords } from '../../text/load.ts';

/** One sentence on a failure; of a query that was refused what the engine says, without its advice. */
export function failureText(language: Language, failure: unknown): string {
  if (failure instanceof LoadError) return loadSentence(language, failure.fault, failure.details);
  if (!(failure instanceof QueryError)) return loadWords.unknown[language];
  return failure.message.split('\n\nPlease try installing')[0] ?? failure.message;
}

/** Does only a fresh page help? */
export function needsReload(failure: unknown): boolean {
  return failure instanceof LoadError && failure.fault === 'outdated';
}
