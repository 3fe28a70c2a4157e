import type { ComponentChildren } from 'preact';
import type { Language } from '../../text/language.ts';
import { loadWords } from '../../text/load.ts';
import { Failure } from './Failure.tsx';
import type { Code } from './useCode.ts';

/** What needs code that is fetched: the words that it is loading, why it is not there, or itself. */
export function WithCode<T>(props: {
  readonly language: Language;
  readonly of: Code<T>;
  readonly children: (code: T) => ComponentChildren;
}) {
  const { language, of, children } = props;
  if (of.code !== null) return <>{children(of.code)}</>;
  if (of.failure !== null)
    return <Failure {...{ language }} failure={of.failure} retry={of.retry} code />;
  return <p role="status">{loadWords.waiting[language]}</p>;
}
