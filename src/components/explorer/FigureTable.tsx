import type { FigureRow } from '../../query/figureRow.ts';
import { captionFor } from '../../query/caption.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import type { View } from '../../view/view.ts';
import { ContestedNote } from '../chart/ContestedNote.tsx';
import { tableModel, type TableCell, type TableColumn } from './tableModel.ts';

/** The figures as a table; every figure opens to the reports behind it. */
export function FigureTable(props: {
  readonly language: Language;
  readonly view: View;
  readonly rows: readonly FigureRow[];
  readonly change: (view: View) => void;
  readonly pick: (row: FigureRow) => void;
}) {
  const { language, view, rows, change, pick } = props;
  const model = tableModel(view, rows, language);
  const caption = captionFor(view, language).title;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="ledger figure-table notranslate" data-testid="result-table" translate={false}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {model.columns.map((column) => (
              <Heading key={column.id} {...{ column, language, view, change }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" key={at}>
                    {cell.text}
                  </th>
                ) : (
                  <Cell key={at} column={model.columns[at]} {...{ cell, pick }} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="visually-hidden">{words.behind[language]}</p>
    </div>
  );
}

function Heading(props: {
  column: TableColumn;
  language: Language;
  view: View;
  change: (view: View) => void;
}) {
  const { column, language, view, change } = props;
  const { sort } = column;
  const on = sort !== null && view.sort?.by === sort;
  const order = on ? (view.sort?.descending ? 'descending' : 'ascending') : undefined;
  const number = column.kind === 'number';
  return (
    <th scope="col" class={number ? 'num' : undefined} aria-sort={order}>
      {sort === null ? (
        column.label
      ) : (
        <button
          type="button"
          class="sort"
          data-keep={`sort ${sort}`}
          title={words.sortBy[language]}
          onClick={() =>
            change({
              ...view,
              sort: { by: sort, descending: on ? !view.sort?.descending : number },
            })
          }
        >
          {column.label}
          <span aria-hidden="true">{on ? (view.sort?.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </th>
  );
}

function Cell(props: {
  cell: TableCell;
  column: TableColumn | undefined;
  pick: (row: FigureRow) => void;
}) {
  const { cell, column, pick } = props;
  const { row } = cell;
  const text = <span class={cell.faint ? 'faint' : undefined}>{cell.text}</span>;
  return (
    <td class={column?.kind === 'number' ? 'num' : undefined}>
      {row === null ? (
        text
      ) : (
        <button type="button" class="figure" data-testid="figure" onClick={() => pick(row)}>
          {text}
        </button>
      )}
      <ContestedNote note={cell.note} />
      {cell.faint && cell.small !== '' && <small class="interval">{cell.small}</small>}
    </td>
  );
}
