import { useState } from 'preact/hooks';
import { captionFor } from '../../query/caption.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { headingLines, isHidden, sortRows, type Header } from '../../pivot/layout.ts';
import { exploreWords } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import { pivotWords as words } from '../../text/pivot.ts';
import type { Language } from '../../text/language.ts';
import type { View } from '../../view/view.ts';
import { ContestedNote } from '../chart/ContestedNote.tsx';
import { valueCell } from '../explorer/tableModel.ts';
import { headerName, pivotModel, type PivotModel } from './pivotModel.ts';

/** At most this many lines are drawn. */
const lineLimit = 500;

interface SortedBy {
  readonly column: string;
  readonly measure: string;
  readonly descending: boolean;
}

interface Props {
  readonly language: Language;
  /** The view whose figures are shown. */
  readonly view: View;
  readonly rows: readonly FigureRow[];
  readonly pick: (row: FigureRow) => void;
  /** Base path of the pages in this language. */
  readonly pages: string;
}

/** The pivot: headings, figures; totals come from the data, not from the cells. */
export function PivotView({ language, view, rows, pick, pages }: Props) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [sorted, setSorted] = useState<SortedBy | null>(null);
  const [heat, setHeat] = useState(true);
  const model = pivotModel(view, rows);
  const column = model.layout.columns.find((one) => one.id === sorted?.column);
  const lines =
    sorted && column
      ? sortRows(model.layout, column, sorted.measure, sorted.descending)
      : model.layout.rows;
  const visible = lines.filter((line) => !isHidden(line, collapsed)).slice(0, lineLimit);
  const toggle = (id: string): void => {
    const next = new Set(collapsed);
    if (!next.delete(id)) next.add(id);
    setCollapsed(next);
  };
  const caption = captionFor(view, language).title;
  return (
    <>
      <label class="no-print small">
        <input type="checkbox" checked={heat} onChange={() => setHeat(!heat)} />{' '}
        {words.heat[language]}
      </label>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table class="ledger pivot notranslate" data-testid="pivot-table" translate={false}>
          <caption class="visually-hidden">{caption}</caption>
          <Head {...{ model, language, sorted }} sort={setSorted} />
          <tbody>
            {visible.map((line) => (
              <Line key={line.id} {...{ line, model, language, collapsed, toggle, pick, heat }} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">{words.emptyCell[language]}</p>
      {lines.length > lineLimit && (
        <p class="notice">
          {exploreWords.limited[language]}{' '}
          <a href={`${pages}data/`}>{exploreWords.wholeFile[language]}</a>
        </p>
      )}
    </>
  );
}

function Head(props: {
  model: PivotModel;
  language: Language;
  sorted: SortedBy | null;
  sort: (sorted: SortedBy) => void;
}) {
  const { model, language, sorted, sort } = props;
  const { layout, measures } = model;
  const lines = headingLines(layout.columns, layout.columnKeys);
  return (
    <thead>
      {lines.map((line, depth) => (
        <tr key={depth}>
          <th colSpan={layout.rowKeys.length} scope="col">
            {dimensionNames[layout.columnKeys[depth] ?? 'year'][language]}
          </th>
          {line.map(({ header, span }) => (
            <th key={header.id} colSpan={span * measures.length} scope="colgroup" class="num">
              {depth > header.depth ? '' : headerName(header, layout.columnKeys, depth, language)}
            </th>
          ))}
        </tr>
      ))}
      <tr>
        {layout.rowKeys.map((key) => (
          <th key={key} scope="col">
            {dimensionNames[key][language]}
          </th>
        ))}
        {layout.columns.flatMap((column) =>
          measures.map((measure) => {
            const on = sorted?.column === column.id && sorted.measure === measure.id;
            return (
              <th
                key={`${column.id} ${measure.id}`}
                scope="col"
                class="num"
                aria-sort={on ? (sorted.descending ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  class="sort"
                  onClick={() =>
                    sort({
                      column: column.id,
                      measure: measure.id,
                      descending: on ? !sorted.descending : true,
                    })
                  }
                >
                  {measure.label[language]}
                  <span aria-hidden="true">{on ? (sorted.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            );
          }),
        )}
      </tr>
    </thead>
  );
}

function Line(props: {
  line: Header;
  model: PivotModel;
  language: Language;
  collapsed: ReadonlySet<string>;
  toggle: (id: string) => void;
  pick: (row: FigureRow) => void;
  heat: boolean;
}) {
  const { line, model, language, collapsed, toggle, pick, heat } = props;
  const { layout, measures } = model;
  const total = line.depth < layout.rowKeys.length;
  return (
    <tr data-total={total}>
      {layout.rowKeys.map((key, depth) => {
        const group = JSON.stringify(line.path.slice(0, depth + 1));
        const closes = depth + 1 === line.depth && total && depth + 1 < layout.rowKeys.length;
        return (
          <th key={key} scope="row">
            {closes && (
              <button
                type="button"
                class="collapse"
                aria-expanded={!collapsed.has(group)}
                aria-label={words[collapsed.has(group) ? 'expand' : 'collapse'][language]}
                onClick={() => toggle(group)}
              >
                {collapsed.has(group) ? '+' : '−'}
              </button>
            )}
            {depth <= line.depth ? headerName(line, layout.rowKeys, depth, language) : ''}
          </th>
        );
      })}
      {layout.columns.flatMap((column) =>
        measures.map((measure) => {
          const figure = layout.cell(line, column, measure.id);
          const cell = valueCell(figure, language);
          const shade =
            heat && !total && column.depth === layout.columnKeys.length
              ? shadeOf(model, measure.id, figure)
              : 0;
          return (
            <td key={`${column.id} ${measure.id}`} class="num" data-shade={shade}>
              {figure ? (
                <button type="button" class="figure" onClick={() => pick(figure)}>
                  <span class={cell.faint ? 'faint' : undefined}>{cell.text}</span>
                </button>
              ) : (
                <span class="look uncollected" />
              )}
              <ContestedNote note={cell.note} />
              {cell.small !== '' && <small class="interval">{cell.small}</small>}
            </td>
          );
        }),
      )}
    </tr>
  );
}

const highest = new WeakMap<PivotModel, Map<string, number>>();

/** Fifths of the highest figure of the measure among the inner cells. */
function shadeOf(model: PivotModel, measure: string, figure: FigureRow | null): number {
  const most = highest.get(model) ?? highestOf(model);
  highest.set(model, most);
  const top = most.get(measure) ?? 0;
  return figure?.value && top > 0 ? Math.max(1, Math.ceil((5 * figure.value) / top)) : 0;
}

function highestOf({ layout, measures }: PivotModel): Map<string, number> {
  const inner = layout.rows.filter((row) => row.depth === layout.rowKeys.length);
  const columns = layout.columns.filter((one) => one.depth === layout.columnKeys.length);
  return new Map(
    measures.map((measure) => [
      measure.id,
      Math.max(
        0,
        ...inner.flatMap((row) =>
          columns.map((column) => layout.cell(row, column, measure.id)?.value ?? 0),
        ),
      ),
    ]),
  );
}
