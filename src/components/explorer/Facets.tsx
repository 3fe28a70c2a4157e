import { useState } from 'preact/hooks';
import { facetFields, type FacetField } from '../../query/facetFields.ts';
import type { ResultRows } from '../../query/figureRow.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { withPlace, withWord, withYear } from '../../view/change.ts';
import { isFigureFilter } from '../../view/filter.ts';
import type { View } from '../../view/view.ts';
import { facetValues, type FacetValue } from './names.ts';

interface Props {
  readonly language: Language;
  readonly view: View;
  readonly facets: ResultRows;
  readonly change: (view: View) => void;
  /** Do the numbers of reports belong to the view? */
  readonly counted: boolean;
}

/** Conditions to tick, with the number of reports behind each. */
export function Facets(props: Props & { readonly close: () => void }) {
  const { language, close } = props;
  return (
    <aside class="choices no-print" aria-label={words.filters[language]}>
      <h2>{words.filters[language]}</h2>
      {facetFields.map((field) => (
        <Facet key={field} field={field} {...props} />
      ))}
      <button type="button" class="button primary choices-close" onClick={close}>
        {words.show[language]}
      </button>
    </aside>
  );
}

const listed = 12;

function Facet({ field, language, view, facets, change, counted }: Props & { field: FacetField }) {
  const [text, setText] = useState('');
  const all = facetValues(facets, field);
  const label = (one: FacetValue): string =>
    valueName(language, field, one.value, one.short ?? one.name ?? undefined);
  const found = all.filter((one) => text === '' || (one.name ?? label(one)).includes(text));
  const values = [
    ...found.filter((one) => isOn(view, field, one.value)),
    ...found.filter((one) => !isOn(view, field, one.value)),
  ];
  const shown = text === '' && all.length > listed ? values.slice(0, listed) : values.slice(0, 60);
  const ordered = found.filter((one) => shown.includes(one));
  if (all.length === 0) return null;
  return (
    <details class="choice" data-testid={`facet-${field}`} open={openAtFirst.includes(field)}>
      <summary>{dimensionNames[field][language]}</summary>
      {all.length > listed && (
        <input
          type="search"
          aria-label={`${words.find[language]} ${dimensionNames[field][language]}`}
          placeholder={words.find[language]}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul>
        {ordered.map((one) => (
          <li key={one.value} data-depth={field === 'region' ? depthOf(one.value) : 0}>
            <label>
              <input
                type="checkbox"
                value={one.value}
                checked={isOn(view, field, one.value)}
                onChange={(event) =>
                  change(changed(view, field, one.value, event.currentTarget.checked))
                }
              />
              <span>{label(one)}</span>
              <span class="count" data-start="" translate={false}>
                {counted ? one.reports : ''}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > ordered.length && (
        <p class="soft small">
          {words.more[language]} {found.length - ordered.length}
        </p>
      )}
    </details>
  );
}

const openAtFirst: readonly FacetField[] = ['year', 'region', 'level'];

/** Provinces, cities, counties, townships by their codes. */
function depthOf(code: string): number {
  if (code.length > 6) return 3;
  if (code.endsWith('0000')) return 0;
  return code.endsWith('00') ? 1 : 2;
}

function isOn(view: View, field: FacetField, value: string): boolean {
  if (field === 'year')
    return (
      view.years !== null && view.years.from <= Number(value) && Number(value) <= view.years.to
    );
  if (field === 'region') return view.regions.includes(value);
  if (field === 'organisation') return view.organisations.includes(value);
  return view.filters.some(
    (filter) =>
      !isFigureFilter(filter) &&
      filter.field === field &&
      filter.op === 'in' &&
      filter.values.includes(value),
  );
}

function changed(view: View, field: FacetField, value: string, on: boolean): View {
  if (field === 'year') return withYear(view, Number(value), on);
  if (field === 'region') return withPlace(view, 'regions', value, on);
  if (field === 'organisation') return withPlace(view, 'organisations', value, on);
  return withWord(view, field, value, on);
}
