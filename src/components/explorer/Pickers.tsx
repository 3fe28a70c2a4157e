import { ContestedSwitch } from '../chart/ContestedSwitch.tsx';
import { PanelSwitch } from '../chart/PanelSwitch.tsx';
import { HerePicker } from './HerePicker.tsx';
import type { FacetValue } from './names.ts';
import { findMeasure, headlineMeasures, measures } from '../../measure/measures.ts';
import type { Family, Measure } from '../../measure/measure.ts';
import { exploreWords as words, familyNames } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { inBrackets } from '../../text/marks.ts';
import { withLeast, withMeasures } from '../../view/change.ts';
import { isLineDimension, dimensions, type Dimension } from '../../view/dimensions.ts';
import { isFigureFilter } from '../../view/filter.ts';
import type { View } from '../../view/view.ts';

interface Props {
  readonly language: Language;
  readonly view: View;
  readonly change: (view: View) => void;
}

/** Measure, denominator, groupings, least denominator. */
export function Pickers(
  props: Props & { readonly organs: readonly FacetValue[]; readonly openFacets: () => void },
) {
  const { language, view, change, organs, openFacets } = props;
  const measure = findMeasure(view.measures[0] ?? '');
  if (!measure) return null;
  return (
    <form class="pickers no-print" onSubmit={(event) => event.preventDefault()}>
      <button type="button" class="button choices-open" onClick={openFacets}>
        {words.filters[language]}
      </button>
      <label>
        <span>{words.measure[language]}</span>
        <MeasureSelect
          language={language}
          value={measure.id}
          testId="measure"
          choose={(id) =>
            change(withMeasures(view, [id, ...view.measures.slice(1).filter((one) => one !== id)]))
          }
        />
      </label>
      <DenominatorSelect {...{ language, view, change, measure }} />
      {view.tab !== 'pivot' && view.tab !== 'grid' && (
        <GroupSelects {...{ language, view, change, measure }} />
      )}
      {measure.denominator !== null && <LeastInput {...{ language, view, change }} />}
      <PanelSwitch {...{ language, view, change }} />
      <ContestedSwitch
        language={language}
        on={view.contested}
        change={(contested) => change({ ...view, contested })}
      />
      <HerePicker {...{ language, view, change, organs }} />
      <MoreMeasures {...{ language, view, change }} />
    </form>
  );
}

/** Measures by family; those with a page of their own come first. */
function MeasureSelect(props: {
  language: Language;
  value: string;
  testId: string;
  choose: (id: string) => void;
}) {
  const { language, value, testId, choose } = props;
  const ordered = [...new Set([...headlineMeasures, ...measures])];
  const families = Map.groupBy(ordered, (one: Measure): Family => one.family);
  return (
    <select
      data-testid={testId}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {value === '' && <option value="">—</option>}
      {[...families].map(([family, list]) => (
        <optgroup key={family} label={familyNames[family][language]}>
          {list.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === value}>
              {one.label[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function DenominatorSelect(props: Props & { measure: Measure }) {
  const { language, view, change, measure } = props;
  if (measure.alternatives.length === 0) return null;
  const own = measure.denominator
    ? `${measure.denominator.label[language]}${inBrackets(language, words.ownDenominator[language])}`
    : words.noDenominator[language];
  return (
    <label>
      <span>{words.denominator[language]}</span>
      <select
        data-testid="denominator"
        value={view.denominator ?? ''}
        onChange={(event) => change({ ...view, denominator: event.currentTarget.value || null })}
      >
        <option value="">{own}</option>
        {measure.alternatives.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === view.denominator}>
            {one.label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

function GroupSelects(props: Props & { measure: Measure }) {
  const { language, view, change, measure } = props;
  const offered = offeredDimensions(measure);
  const [first = 'year', second] = view.by;
  const options = (chosen: Dimension | undefined, without?: Dimension) =>
    offered
      .filter((one) => one !== without)
      .map((one) => (
        <option key={one} value={one} selected={one === chosen}>
          {dimensionNames[one][language]}
        </option>
      ));
  return (
    <>
      <label>
        <span>{words.groupBy[language]}</span>
        <select
          data-testid="group-by"
          value={first}
          onChange={(event) => {
            const one = event.currentTarget.value as Dimension;
            const next = second === one ? first : second;
            change({ ...view, sort: null, by: next ? [one, next] : [one] });
          }}
        >
          {options(first)}
        </select>
      </label>
      <label>
        <span>{words.series[language]}</span>
        <select
          data-testid="group-then"
          value={second ?? ''}
          onChange={(event) => {
            const one = event.currentTarget.value as Dimension | '';
            change({ ...view, sort: null, by: one === '' ? [first] : [first, one] });
          }}
        >
          <option value="">{words.none[language]}</option>
          {options(second, first)}
        </select>
      </label>
    </>
  );
}

/** Groupings that a measure can have. */
export function offeredDimensions(measure: Measure): Dimension[] {
  return dimensions.filter((one) => !isLineDimension(one) || measure.splits.includes(one));
}

function LeastInput({ language, view, change }: Props) {
  const least = view.filters.find(
    (filter) => isFigureFilter(filter) && filter.field === 'n' && filter.op === 'ge',
  );
  return (
    <label class="least">
      <span>{words.least[language]}</span>
      <input
        type="number"
        min="0"
        inputMode="numeric"
        data-testid="least-n"
        value={least && isFigureFilter(least) ? least.value : ''}
        onChange={(event) => {
          const value = event.currentTarget.valueAsNumber;
          change(withLeast(view, 'n', Number.isFinite(value) && value > 0 ? value : null));
        }}
      />
    </label>
  );
}

/** Further measures for table and pivot. */
function MoreMeasures({ language, view, change }: Props) {
  if (view.tab !== 'table' && view.tab !== 'pivot') return null;
  const more = view.measures.slice(1);
  return (
    <div class="more-measures">
      {more.map((id) => (
        <button
          key={id}
          type="button"
          class="chip"
          onClick={() => change({ ...view, measures: view.measures.filter((one) => one !== id) })}
        >
          {findMeasure(id)?.label[language]} <span aria-hidden="true">×</span>
          <span class="visually-hidden">{words.remove[language]}</span>
        </button>
      ))}
      {view.measures.length < 8 && (
        <label>
          <span>{words.addMeasure[language]}</span>
          <MeasureSelect
            language={language}
            value=""
            testId="add-measure"
            choose={(id) =>
              id !== '' && change({ ...view, measures: [...new Set([...view.measures, id])] })
            }
          />
        </label>
      )}
    </div>
  );
}
