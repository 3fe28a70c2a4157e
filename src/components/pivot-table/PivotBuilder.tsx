import { useEffect, useRef, useState } from 'preact/hooks';
import { measureOf } from '../../measure/measures.ts';
import { exploreWords } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import { pivotWords as words } from '../../text/pivot.ts';
import type { Language } from '../../text/language.ts';
import { movePivot } from '../../view/change.ts';
import { dimensions, isLineDimension, type Dimension } from '../../view/dimensions.ts';
import type { View } from '../../view/view.ts';

type List = 'pivotRows' | 'pivotColumns';

interface Props {
  readonly language: Language;
  readonly view: View;
  readonly change: (view: View) => void;
}

type Lists = Pick<View, List>;

/** Two lists of groupings with buttons that move them; dragging is an extra. */
export function PivotBuilder({ language, view, change }: Props) {
  const [dragged, setDragged] = useState<Lists | null>(null);
  const lists: Lists = dragged ?? view;
  const latest = useRef({ lists, view, change });
  latest.current = { lists, view, change };
  useEffect(() => setDragged(null), [view]);
  const drag = {
    values: (list: List) => latest.current.lists[list],
    setValues: (list: List, values: readonly Dimension[]) => {
      const { pivotRows, pivotColumns } = latest.current.lists;
      const next = { pivotRows, pivotColumns, [list]: values };
      latest.current = { ...latest.current, lists: next };
      setDragged(next);
    },
    end: () => {
      const { lists: now, view: before, change: commit } = latest.current;
      const same = (list: List): boolean => now[list].join() === before[list].join();
      if (!same('pivotRows') || !same('pivotColumns'))
        commit({ ...before, pivotRows: now.pivotRows, pivotColumns: now.pivotColumns });
    },
  };
  const shared = { language, change, drag, view: { ...view, ...lists } };
  return (
    <div class="pivot-builder no-print" data-testid="pivot-builder">
      <PivotList {...shared} list="pivotRows" label={words.rows[language]} />
      <PivotList {...shared} list="pivotColumns" label={words.columns[language]} />
      <p class="soft small">{words.dragHint[language]}</p>
    </div>
  );
}

interface Drag {
  readonly values: (list: List) => readonly Dimension[];
  readonly setValues: (list: List, values: readonly Dimension[]) => void;
  readonly end: () => void;
}

function PivotList(props: Props & { list: List; label: string; drag: Drag }) {
  const { language, view, change, list, label, drag } = props;
  const items = view[list];
  const element = useRef<HTMLUListElement>(null);
  useDragging(element, list, drag);
  const measure = measureOf(view.measures[0] ?? '');
  const used = [...view.pivotRows, ...view.pivotColumns];
  const offered = dimensions.filter(
    (one) => !used.includes(one) && (!isLineDimension(one) || measure.splits.includes(one)),
  );
  const side = list === 'pivotRows' ? 'rows' : 'columns';
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <ul ref={element} class="pivot-list" data-testid={`pivot-${side}`}>
        {items.map((one, at) => (
          <PivotItem
            key={one}
            {...{ language, view, change, list, at }}
            dimension={one}
            last={at === items.length - 1}
          />
        ))}
      </ul>
      <label class="small">
        <span>{words.add[language]}</span>{' '}
        <select
          value=""
          data-testid={`pivot-add-${side}`}
          onChange={(event) => {
            const one = event.currentTarget.value as Dimension;
            event.currentTarget.value = '';
            change(movePivot(view, one, { list, at: items.length }));
          }}
        >
          <option value="">—</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {dimensionNames[one][language]}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

function PivotItem(props: Props & { dimension: Dimension; list: List; at: number; last: boolean }) {
  const { language, view, change, dimension, list, at, last } = props;
  const name = dimensionNames[dimension][language];
  const other: List = list === 'pivotRows' ? 'pivotColumns' : 'pivotRows';
  const move = (label: string, sign: string, target: List | null, place: number, off = false) => (
    <button
      type="button"
      aria-label={`${label} ${name}`}
      title={label}
      disabled={off}
      onClick={() => change(movePivot(view, dimension, { list: target, at: place }))}
    >
      {sign}
    </button>
  );
  return (
    <li data-dimension={dimension}>
      <span class="grip">{name}</span>
      {move(words.up[language], '↑', list, at - 1, at === 0)}
      {move(words.down[language], '↓', list, at + 1, last)}
      {move(words.across[language], '⇄', other, view[other].length)}
      {move(exploreWords.remove[language], '×', null, 0)}
    </li>
  );
}

/** Dragging within and between the lists; loaded with the pivot. */
function useDragging(
  element: { readonly current: HTMLUListElement | null },
  list: List,
  drag: Drag,
): void {
  const latest = useRef(drag);
  latest.current = drag;
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let gone = false;
    let end = (): void => undefined;
    void import('./dragging.ts').then(({ openDragging }) => {
      if (gone) return;
      end = openDragging(target, {
        values: () => latest.current.values(list),
        setValues: (values) => latest.current.setValues(list, values),
        end: () => latest.current.end(),
      });
    });
    return () => {
      gone = true;
      end();
    };
  }, []);
}
