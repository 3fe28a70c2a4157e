import { useRef, useState } from 'preact/hooks';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** The button that takes away the table before it, for interactive parts; the menu opens in its place. */
export function TableTools(props: {
  readonly language: Language;
  /** Name of the visitor's own document, where the table is not of the published dataset. */
  readonly own?: string;
}) {
  const { language, own } = props;
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const words = downloadWords[language];
  const open = async (): Promise<void> => {
    const { openTableMenu } = await import('./tableMenu.tsx');
    if (!place.current) return;
    openTableMenu(place.current, language, own);
    setState('open');
  };
  return (
    <>
      <div class="no-print" ref={place} />
      {state !== 'open' && (
        <button
          type="button"
          class="take-away no-print"
          data-testid="take-table"
          onClick={() => void open().catch(() => setState('failed'))}
        >
          {state === 'failed' ? words.notLoaded : words.takeTable}
        </button>
      )}
    </>
  );
}
