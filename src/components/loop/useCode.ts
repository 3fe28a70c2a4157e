import { useEffect, useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';

/** Code that is fetched when it is first wanted: `null` until it is there, or why it is not. */
export interface Code<T> {
  readonly code: T | null;
  readonly failure: unknown;
  retry(): void;
}

/** Is the code still on its way? */
export function isAwaited({ code, failure }: Code<unknown>): boolean {
  return code === null && failure === null;
}

/** Fetches code when it is wanted; a failure stays until somebody tries again. */
export function useCode<T>(wanted: boolean, load: () => Promise<T>): Code<T> {
  const [code, setCode] = useState<T | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || code !== null) return;
    const turn = new AbortController();
    setFailure(null);
    loadCode(load, turn.signal).then(
      (loaded) => !turn.signal.aborted && setCode(() => loaded),
      (reason: unknown) => !turn.signal.aborted && setFailure(reason),
    );
    return () => turn.abort();
  }, [wanted, attempt]);
  return { code, failure, retry: () => setAttempt(attempt + 1) };
}
