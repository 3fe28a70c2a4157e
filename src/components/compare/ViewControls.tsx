import type { Measure } from '../../measure/measure.ts';
import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { ContestedSwitch } from '../chart/ContestedSwitch.tsx';
import { PanelSwitch } from '../chart/PanelSwitch.tsx';
import { tabs, type View } from '../../view/view.ts';

/** Measures, years and the way of looking; every change is a new view. */
export function ViewControls(props: {
  readonly language: Language;
  readonly view: View;
  readonly years: readonly number[];
  readonly measures: readonly Measure[];
  readonly choose: (view: View) => void;
}) {
  const { language, view, years, measures, choose } = props;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const from = Math.max(view.years?.from ?? first, first);
  const to = Math.min(view.years?.to ?? last, last);
  const setYears = (low: number, high: number): void =>
    choose({
      ...view,
      years:
        low <= first && high >= last
          ? null
          : { from: Math.min(low, high), to: Math.max(low, high) },
    });
  return (
    <form class="view-controls no-print" onSubmit={(event) => event.preventDefault()}>
      {view.measures.map((id, at) => (
        <label key={at}>
          <span>{compareWords.measure[language]}</span>
          <select
            data-testid="measure"
            value={id}
            onChange={(event) => {
              const next = [...view.measures];
              next[at] = event.currentTarget.value;
              choose({ ...view, measures: [...new Set(next)] });
            }}
          >
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.label[language]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {view.measures.length < 4 && (
        <button
          type="button"
          class="button"
          onClick={() => choose({ ...view, measures: [...view.measures, nextOf(measures, view)] })}
        >
          + {compareWords.addMeasure[language]}
        </button>
      )}
      <YearPicker
        label={compareWords.from[language]}
        years={years}
        value={from}
        set={(year) => setYears(year, to)}
      />
      <YearPicker
        label={compareWords.to[language]}
        years={years}
        value={to}
        set={(year) => setYears(from, year)}
      />
      <PanelSwitch {...{ language, view }} change={choose} />
      <ContestedSwitch
        language={language}
        on={view.contested}
        change={(contested) => choose({ ...view, contested })}
      />
      <fieldset>
        <legend>{compareWords.view[language]}</legend>
        {tabs.map((tab) => (
          <label key={tab} class="tab">
            <input
              type="radio"
              name="tab"
              checked={view.tab === tab}
              onChange={() => choose({ ...view, tab })}
            />{' '}
            {compareWords.tabs[language][tab]}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

function YearPicker(props: {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number;
  readonly set: (year: number) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => props.set(Number(event.currentTarget.value))}
      >
        {props.years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

function nextOf(measures: readonly Measure[], view: View): string {
  return measures.find((measure) => !view.measures.includes(measure.id))?.id ?? 'received';
}
