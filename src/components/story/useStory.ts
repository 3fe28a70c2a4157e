import { useState } from 'preact/hooks';
import { useLoop, type Loop } from '../loop/useLoop.ts';
import {
  loadIndex,
  loadSums,
  readStory,
  sameSubject,
  writeStory,
  type Index,
  type StoryAddress,
  type StoryAnswer,
} from './subject.ts';

/** A story's choice and figures; a change loads, shows and writes the address. */
export interface Story extends Loop<StoryAddress, StoryAnswer> {
  /** `null` until somebody opens the picker, or the address names a subject. */
  readonly index: Index | null;
  openIndex(): void;
}

/** The story of this page: `initial` stands there where the address asks for no other. */
export function useStory(root: string, initial: StoryAnswer): Story {
  const [index, setIndex] = useState<Index | null>(null);
  const openIndex = (): void => {
    if (!index) loadIndex(root).then(setIndex, () => undefined);
  };
  const loop = useLoop<StoryAddress, StoryAnswer>({
    start: { asked: { subject: initial.subject, year: null, scope: null }, answer: initial },
    read: readStory,
    write: writeStory,
    atHand: ({ subject }, last) =>
      [last, initial].find((one) => one && sameSubject(one.subject, subject)) ?? null,
    ask: ({ subject }, turn) => {
      openIndex();
      return loadSums(root, subject, turn);
    },
  });
  return { ...loop, index, openIndex };
}
