import { useEffect, useRef, useState } from 'preact/hooks';
import {
  loadIndex,
  loadSums,
  readStory,
  writeStory,
  type Index,
  type StoryAddress,
  type StorySums,
} from './subject.ts';

/** A story's choice and figures; a change loads, shows and writes the address. */
export interface Story {
  readonly address: StoryAddress;
  readonly sums: StorySums;
  readonly failed: boolean;
  /** `null` until somebody opens the picker. */
  readonly index: Index | null;
  openIndex(): void;
  choose(address: StoryAddress): void;
}

const start: StoryAddress = { subject: { kind: 'all' }, year: null, scope: null };

/** The story of this page: `initial` is shown until the address or the reader asks for another. */
export function useStory(root: string, initial: StorySums): Story {
  const [address, setAddress] = useState(start);
  const [sums, setSums] = useState(initial);
  const [failed, setFailed] = useState(false);
  const [index, setIndex] = useState<Index | null>(null);
  const openIndex = (): void => {
    if (!index) void loadIndex(root).then(setIndex, () => setFailed(true));
  };

  const latest = useRef(0);
  const show = async (next: StoryAddress): Promise<void> => {
    const mine = (latest.current += 1);
    setAddress(next);
    if (next.subject.kind !== 'all') openIndex();
    try {
      const loaded = await loadSums(root, next.subject);
      if (mine !== latest.current) return;
      setSums(loaded);
      setFailed(false);
    } catch {
      if (mine === latest.current) setFailed(true);
    }
  };
  useEffect(() => {
    const follow = () => void show(readStory(location.search));
    if (location.search !== '') follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  return {
    address,
    sums,
    failed,
    index,
    openIndex,
    choose: (next) => {
      history.pushState(null, '', `${location.pathname}${writeStory(next)}`);
      void show(next);
    },
  };
}
