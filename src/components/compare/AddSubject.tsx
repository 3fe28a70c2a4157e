import { useState } from 'preact/hooks';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { findSubject, regionLabel, type Catalogue } from './catalogue.ts';

/** Adds an organ or a region by name; the browser's own list completes it. */
export function AddSubject(props: {
  readonly language: Language;
  readonly catalogue: Catalogue | null;
  readonly open: () => void;
  readonly full: boolean;
  readonly add: (kind: 'organisation' | 'region', id: string) => void;
}) {
  const { language, catalogue, open, full, add } = props;
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = catalogue && findSubject(catalogue, text);
    setUnknown(!found);
    if (!found) return;
    setText('');
    add(found.kind, found.id);
  };
  if (full) return <p class="small">{compareWords.full[language]}</p>;
  return (
    <form class="add-subject no-print" onSubmit={submit}>
      <label for="add-subject">{compareWords.add[language]}</label>
      <input
        id="add-subject"
        data-testid="add-subject"
        list="subjects"
        autocomplete="off"
        value={text}
        onFocus={open}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id="subjects">
        {catalogue?.organisations.map((organ) => (
          <option key={organ.organisation_id} value={organ.name} />
        ))}
        {catalogue?.regions.map((region) => (
          <option key={region.region_code} value={regionLabel(region)} />
        ))}
      </datalist>
      <button type="submit" class="button">
        {compareWords.addButton[language]}
      </button>
      <span role="status">{unknown && compareWords.unknown[language]}</span>
    </form>
  );
}
