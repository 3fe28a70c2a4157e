import { useEffect, useRef } from 'preact/hooks';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import type { Choice } from '../search/site-search.ts';

/** Adds an organ or a region, found like everywhere on the site. */
export function AddSubject(props: {
  readonly language: Language;
  readonly full: boolean;
  readonly add: (kind: 'organisation' | 'region', id: string) => void;
}) {
  const { language, full, add } = props;
  const box = useRef<HTMLElement>(null);
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    void import('../search/site-search.ts');
    const choose = (event: Event): void => {
      const { kind, id } = (event as Choice).detail;
      latest.current(kind === 'region' ? 'region' : 'organisation', id);
    };
    const element = box.current;
    element?.addEventListener('site-search-choose', choose);
    return () => element?.removeEventListener('site-search-choose', choose);
  }, [full]);
  if (full) return <p class="small">{compareWords.full[language]}</p>;
  return (
    <div class="add-subject no-print">
      <SearchBox
        language={language}
        id="add-subject"
        kinds={['organ', 'region']}
        choose
        label={compareWords.add[language]}
        go={compareWords.addButton[language]}
        element={box}
      />
    </div>
  );
}
