import { useEffect, useRef, useState } from 'preact/hooks';
import type { Phase, Reading } from '../../client/checkMessages.ts';
import { openCheckReader, type CheckReader } from '../../client/checkReader.ts';
import { Refusal } from '../../core/document/document.ts';
import type { FormId } from '../../core/form/table.ts';

/** What the page shows: nothing yet, a document being read, why not, or a report. */
export type CheckState =
  | { readonly kind: 'idle'; readonly cancelled: boolean }
  | { readonly kind: 'reading'; readonly name: string; readonly phase: Phase }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'read'; readonly name: string; readonly reading: Reading }
  | { readonly kind: 'hand'; readonly form: FormId };

/** What the visitor can do with documents. */
export interface Check {
  readonly state: CheckState;
  /** `false` until the page answers. */
  readonly alive: boolean;
  readonly reader: () => CheckReader;
  readonly readFile: (file: File) => void;
  readonly readText: (text: string, name: string) => void;
  readonly fillIn: (form: FormId) => void;
  readonly cancel: () => void;
}

/** One document at a time; the worker starts with the first one. */
export function useCheck(root: string): Check {
  const [state, setState] = useState<CheckState>({ kind: 'idle', cancelled: false });
  const opened = useRef<CheckReader | null>(null);
  const reader = (): CheckReader =>
    (opened.current ??= openCheckReader(new URL(root, location.href).href));

  const [alive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
    return () => opened.current?.cancel();
  }, []);

  const run = useRef(0);
  const read = async (name: string, bytes: Promise<ArrayBuffer>): Promise<void> => {
    opened.current?.cancel();
    const mine = (run.current += 1);
    const set = (next: CheckState): void => {
      if (mine === run.current) setState(next);
    };
    const told = (phase: Phase): void => set({ kind: 'reading', name, phase });
    told('directory');
    try {
      const whole = new Uint8Array(await bytes);
      if (mine !== run.current) return;
      const reading = await reader().read(whole, name, told);
      set({ kind: 'read', name, reading });
    } catch (error) {
      set(stateAfter(error, name));
    }
  };
  const cancel = (): void => {
    run.current += 1;
    opened.current?.cancel();
    setState({ kind: 'idle', cancelled: true });
  };

  return {
    state,
    alive,
    reader,
    readFile: (file) => void read(file.name, file.arrayBuffer()),
    readText: (text, name) =>
      void read(name, Promise.resolve(new TextEncoder().encode(`\uFEFF${text}`).buffer)),
    fillIn: (form) => setState({ kind: 'hand', form }),
    cancel,
  };
}

function stateAfter(error: unknown, name: string): CheckState {
  if (error instanceof Refusal) return { kind: 'refused', name, refusal: error };
  return { kind: 'failed', failure: error };
}
