import { useEffect, useRef, useState } from 'preact/hooks';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { Failure } from '../loop/Failure.tsx';
import { findSubject, regionLabel, type Catalogue } from './catalogue.ts';

/** Adds an organ or a region by name; the browser's own list completes it. */
export function AddSubject(props: {
  readonly language: Language;
  readonly catalogue: Catalogue | null;
  readonly open: () => Promise<Catalogue>;
  readonly full: boolean;
  readonly add: (kind: 'organisation' | 'region', id: string) => void;
}) {
  const { language, catalogue, open, full, add } = props;
  const field = useRef<HTMLInputElement>(null);
  const [alive, setAlive] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => setAlive(true), []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = field.current;
    if (!input) return;
    setFailure(null);
    const catalogueNow = await open().catch(setFailure);
    if (!catalogueNow) return;
    const found = findSubject(catalogueNow, input.value);
    setUnknown(!found);
    if (!found) return;
    input.value = '';
    add(found.kind, found.id);
  };
  if (full) return <p class="small">{compareWords.full[language]}</p>;
  return (
    <form class="add-subject no-print" onSubmit={(event) => void submit(event)}>
      <label for="add-subject">{compareWords.add[language]}</label>
      <input
        id="add-subject"
        data-testid="add-subject"
        list="subjects"
        autocomplete="off"
        ref={field}
        disabled={!alive}
        onFocus={() => void open().catch(setFailure)}
      />
      <datalist id="subjects">
        {catalogue?.organisations.map((organ) => (
          <option key={organ.organisation_id} value={organ.name} />
        ))}
        {catalogue?.regions.map((region) => (
          <option key={region.region_code} value={regionLabel(region)} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={!alive}>
        {compareWords.addButton[language]}
      </button>
      <span role="status">{unknown && compareWords.unknown[language]}</span>
      {failure !== null && (
        <Failure
          {...{ language, failure }}
          retry={() => void open().then(() => setFailure(null), setFailure)}
        />
      )}
    </form>
  );
}
