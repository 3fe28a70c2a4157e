import { useEffect, useRef, useState } from 'preact/hooks';
import { readOwnFile, type OwnOutcome } from '../../client/ownFile.ts';
import { keepVisit, recallVisit, type OwnVisit } from '../../client/ownVisit.ts';
import type { OwnData } from '../../own/ownData.ts';
import { merged } from '../../own/merge.ts';
import { givenByName } from '../../own/fileName.ts';
import type { Given } from '../../own/reports.ts';
import type { Language } from '../../text/language.ts';
import type { OwnChanged } from './panelProps.ts';
import { fileProblemText, ownWords as words, twiceText } from '../../text/own.ts';
import { colon } from '../../text/marks.ts';

/** What the box is doing. */
export type OwnState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: File; readonly bytes: number }
  | {
      readonly kind: 'whose';
      readonly file: File;
      readonly name: string;
      readonly year: number | null;
    };

export interface Own {
  readonly visit: OwnVisit | null;
  readonly state: OwnState;
  /** One sentence on what happened last, `''` = nothing. */
  readonly message: string;
  /** Does the data go along to the next page? */
  readonly kept: boolean;
  take(files: Iterable<File>): void;
  /** Says whose report the waiting file is; `null` skips it. */
  answer(given: Given | null): void;
  cancel(): void;
  remove(): void;
}

/** The data to be joined, `null` when no row of any file held. */
function dataOf(visit: OwnVisit | null): OwnData | null {
  return visit !== null && visit.data.reports.length > 0 ? visit.data : null;
}

/** Files of a visitor, one after the other; what they hold lives for this visit. */
export function useOwn(root: string, language: Language, changed: OwnChanged): Own {
  const [visit, setVisit] = useState<OwnVisit | null>(null);
  const [state, setState] = useState<OwnState>({ kind: 'idle' });
  const [message, setMessage] = useState('');
  const [kept, setKept] = useState(true);
  const queue = useRef<File[]>([]);
  const latest = useRef<OwnVisit | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    latest.current = recallVisit();
    setVisit(latest.current);
    changed(dataOf(latest.current), []);
    return () => running.current?.abort();
  }, []);

  const change = (next: OwnVisit | null, added: readonly string[]): void => {
    latest.current = next;
    setVisit(next);
    setKept(keepVisit(next));
    changed(dataOf(next), added);
  };
  const add = (file: File, { reading }: Extract<OwnOutcome, { kind: 'read' }>): void => {
    const { data, rows, left, problems } = reading;
    const before = latest.current;
    const all = before ? merged(before.data, data) : { data, twice: [] };
    setMessage(all.twice.length > 0 ? twiceText(all.twice.length, language) : '');
    const told = { name: file.name, rows, left, problems };
    change(
      { files: [...(before?.files ?? []), told], data: all.data },
      data.organisations.map((organ) => organ.organisation_id),
    );
  };
  const read = async (file: File, given: Given | null): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: 'reading', file, bytes: 0 });
    try {
      const told = (bytes: number): void => setState({ kind: 'reading', file, bytes });
      const outcome = await readOwnFile(root, file, given, told, abort.signal);
      if (outcome.kind === 'unnamed')
        return setState({ kind: 'whose', file, ...givenByName(file.name) });
      if (outcome.kind === 'read') add(file, outcome);
      else setMessage(`${file.name}${colon[language]}${sentenceOf(outcome, language)}`);
    } catch {
      queue.current = [];
      setMessage(words.cancelled[language]);
    }
    next();
  };
  const next = (): void => {
    const file = queue.current.shift();
    if (file) void read(file, null);
    else setState({ kind: 'idle' });
  };

  return {
    visit,
    state,
    message,
    kept,
    take: (files) => {
      queue.current.push(...files);
      if (queue.current.length === 0) return;
      setMessage('');
      if (state.kind === 'idle') next();
    },
    answer: (given) => {
      if (state.kind !== 'whose') return;
      if (given) void read(state.file, given);
      else next();
    },
    cancel: () => running.current?.abort(),
    remove: () => {
      setMessage('');
      change(null, []);
    },
  };
}

function sentenceOf(
  outcome: Extract<OwnOutcome, { kind: 'problem' | 'failed' }>,
  language: Language,
): string {
  return outcome.kind === 'failed'
    ? outcome.message
    : fileProblemText(outcome.code, outcome.text, language);
}
