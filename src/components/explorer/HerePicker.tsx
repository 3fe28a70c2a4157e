import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import type { View } from '../../view/view.ts';
import type { FacetValue } from './names.ts';

/** Where a chart has a mark for every organ: which of them is "you are here". */
export function HerePicker(props: {
  readonly language: Language;
  readonly view: View;
  readonly change: (view: View) => void;
  readonly organs: readonly FacetValue[];
}) {
  const { language, view, change, organs } = props;
  if (view.tab !== 'chart' || view.by[0] !== 'organisation') return null;
  return (
    <label>
      <span>{words.here[language]}</span>
      <select
        data-testid="here"
        value={view.here ?? ''}
        onChange={(event) => change({ ...view, here: event.currentTarget.value || null })}
      >
        <option value="">{words.hereNone[language]}</option>
        {organs.map((organ) => (
          <option key={organ.value} value={organ.value} selected={organ.value === view.here}>
            {organ.name ?? organ.value}
          </option>
        ))}
      </select>
    </label>
  );
}
