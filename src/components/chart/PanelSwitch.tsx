import type { Language } from '../../text/language.ts';
import { seriesWords } from '../../text/series.ts';
import type { View } from '../../view/view.ts';

/** Keeps to the organs that have a report in every year shown; the choice stands in the address. */
export function PanelSwitch(props: {
  readonly language: Language;
  readonly view: View;
  readonly change: (view: View) => void;
}) {
  const { language, view, change } = props;
  return (
    <label class="panel-switch">
      <input
        type="checkbox"
        data-testid="panel-same"
        checked={view.panel === 'same'}
        onChange={(event) =>
          change({ ...view, panel: event.currentTarget.checked ? 'same' : null })
        }
      />{' '}
      {seriesWords.panel[language]}
    </label>
  );
}
