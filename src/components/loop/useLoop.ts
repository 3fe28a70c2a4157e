import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../client/load.ts';
import { isAsked, takeOver, writeAddress } from './address.ts';

/** How a page reads its address, writes it, and comes by what it asks for. */
export interface Terms<Asked, Answer> {
  /** What stands on the page as it was built. */
  readonly start: { readonly asked: Asked; readonly answer: Answer | null };
  /** What an address asks for; `''` is the start. */
  read(search: string): Asked;
  /** The address of what is asked, `?…` or `''`. What is written alike has the same answer. */
  write(asked: Asked): string;
  /** The answer where it can be had without waiting, from what stood there last; else `null`. */
  atHand(asked: Asked, last: Answer | null): Answer | null;
  /** The answer; rejects with what `Failure` can say. */
  ask(asked: Asked, turn: Turn): Promise<Answer>;
}

/** One request: aborted as soon as another one takes its place. */
export interface Turn {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Where the answer to what is asked is. */
export type Standing<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'waiting'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: unknown }
  /** Asked for by a link, and not to be run before somebody says so. */
  | { readonly kind: 'held' };

/** Address → asked → answer. Only the answer to exactly what is asked ever stands in `standing`. */
export interface Loop<Asked, Answer> {
  readonly asked: Asked;
  readonly standing: Standing<Answer>;
  /** The answer, `null` while there is none. */
  readonly answer: Answer | null;
  /** `false` until the page can be used. */
  readonly alive: boolean;
  /** The address as it was read last, `null` since somebody chose something on the page. */
  readonly read: string | null;
  choose(asked: Asked): void;
  /** Asks again for the same: after a failure, or when the answer may have become another. */
  again(): void;
  /** Gives up what is on its way. */
  stop(): void;
}

interface State<Asked, Answer> {
  readonly asked: Asked;
  readonly standing: Standing<Answer>;
}

/**
 * The loop of a page: the latest request wins, a failure is final until somebody asks again, and an
 * answer that belongs to another address than the one asked for is never given out.
 */
export function useLoop<Asked, Answer>(terms: Terms<Asked, Answer>): Loop<Asked, Answer> {
  const [state, setState] = useState<State<Asked, Answer>>(() => firstState(terms));
  const [alive, setAlive] = useState(false);
  const [read, setRead] = useState<string | null>(null);
  const now = useRef({ terms, state });
  now.current.terms = terms;
  const turn = useRef<AbortController | null>(null);
  const last = useRef<Answer | null>(terms.start.answer);

  const show = (asked: Asked, anew: boolean): void => {
    turn.current?.abort();
    const mine = new AbortController();
    turn.current = mine;
    let settled = false;
    const set = (standing: Standing<Answer>): void => {
      if (settled || mine.signal.aborted) return;
      settled = standing.kind !== 'waiting';
      if (standing.kind === 'answered') last.current = standing.answer;
      now.current.state = { asked, standing };
      setState(now.current.state);
    };
    const ready = anew ? null : now.current.terms.atHand(asked, last.current);
    if (ready !== null) return set({ kind: 'answered', answer: ready });
    set({ kind: 'waiting', loaded: 0, total: 0 });
    const progress: Progress = (loaded, total) => set({ kind: 'waiting', loaded, total });
    now.current.terms.ask(asked, { signal: mine.signal, progress }).then(
      (answer) => set({ kind: 'answered', answer }),
      (failure: unknown) =>
        set(failure instanceof Held ? { kind: 'held' } : { kind: 'failed', failure }),
    );
  };

  useLayoutEffect(() => {
    const follow = (): void => {
      const { terms: ours, state: before } = now.current;
      const asked = ours.read(location.search);
      setRead(location.search);
      const same = ours.write(asked) === ours.write(before.asked);
      if (same && before.standing.kind === 'answered') return setState({ ...before, asked });
      show(asked, false);
    };
    takeOver();
    if (location.search !== '') follow();
    setAlive(true);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
      turn.current?.abort();
    };
  }, []);

  const { asked, standing } = state;
  return {
    asked,
    standing,
    answer: standing.kind === 'answered' ? standing.answer : null,
    alive,
    read,
    choose: (next) => {
      writeAddress(now.current.terms.write(next));
      setRead(null);
      show(next, false);
    },
    again: () => show(now.current.state.asked, true),
    stop: () => {
      turn.current?.abort();
      setState({ asked, standing: { kind: 'held' } });
    },
  };
}

/** Thrown by `ask` when a link alone is not enough to run what it asks for. */
export class Held extends Error {}

/** What is rendered first: the start, or nothing where the address asks for something. */
function firstState<Asked, Answer>({ start }: Terms<Asked, Answer>): State<Asked, Answer> {
  if (start.answer === null) return { asked: start.asked, standing: { kind: 'held' } };
  const standing: Standing<Answer> = isAsked()
    ? { kind: 'waiting', loaded: 0, total: 0 }
    : { kind: 'answered', answer: start.answer };
  return { asked: start.asked, standing };
}
