import type { Language } from '../../text/language.ts';
import { storyWords } from '../../text/story.ts';
import { scopes } from '../../text/terms.ts';
import type { Told } from './subject.ts';

/** Whose figures, which year and scope, from how many reports. */
export function wordsOf({ answer, sums }: Told, language: Language): string {
  return [
    answer.name ?? storyWords.all[language],
    sums.year,
    scopes[sums.scope][language],
    `${sums.reports.length} ${storyWords.reports[language]}`,
  ].join(' · ');
}

/** Name of a file with these figures: story, subject, year, scope, version of the dataset. */
export function fileNameOf(story: 'outcomes' | 'litigation', { answer, sums }: Told): string {
  const { subject, version } = answer;
  const whose = subject.kind === 'all' ? 'all' : subject.id;
  return ['gongkai', story, whose, sums.year, sums.scope, version].join('-');
}
