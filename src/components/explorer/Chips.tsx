import { filterName } from '../../query/caption.ts';
import { exploreWords as words } from '../../text/explore.ts';
import { yearsText } from '../../text/years.ts';
import type { Language } from '../../text/language.ts';
import { contestedWords } from '../../text/contested.ts';
import { seriesWords } from '../../text/series.ts';
import { withoutConditions, withPlace } from '../../view/change.ts';
import { filterText } from '../../view/filter.ts';
import type { View } from '../../view/view.ts';

interface Chip {
  readonly id: string;
  readonly label: string;
  readonly without: View;
}

/** The conditions of the view, each with a button that takes it away. */
export function Chips(props: {
  readonly language: Language;
  readonly view: View;
  readonly change: (view: View) => void;
  readonly names: Readonly<Record<string, string>>;
}) {
  const { language, view, change, names } = props;
  const chips = chipsOf(view, language, names);
  if (chips.length === 0) return null;
  return (
    <ul class="chips no-print" data-testid="chips">
      {chips.map((chip) => (
        <li key={chip.id}>
          <button
            type="button"
            aria-label={`${words.remove[language]} ${chip.label}`}
            onClick={() => change(chip.without)}
          >
            {chip.label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            class="plain-button"
            onClick={() => change(withoutConditions(view))}
          >
            {words.clear[language]}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(view: View, language: Language, names: Readonly<Record<string, string>>): Chip[] {
  const { years } = view;
  return [
    ...(years === null
      ? []
      : [
          {
            id: 'year',
            label: yearsText(years, language),
            without: { ...view, years: null },
          },
        ]),
    ...(['regions', 'organisations'] as const).flatMap((list) =>
      view[list].map((id) => ({
        id: `${list} ${id}`,
        label: names[id] ?? id,
        without: withPlace(view, list, id, false),
      })),
    ),
    ...(view.panel === null
      ? []
      : [
          {
            id: 'panel',
            label: seriesWords.panel[language],
            without: { ...view, panel: null },
          },
        ]),
    ...(view.contested
      ? [
          {
            id: 'contested',
            label: contestedWords.with[language],
            without: { ...view, contested: false },
          },
        ]
      : []),
    ...view.filters.map((filter) => ({
      id: filterText(filter),
      label: filterName(filter, language),
      without: { ...view, filters: view.filters.filter((one) => one !== filter) },
    })),
  ];
}
