import type { Result, ResultColumn, Value } from '../../client/result.ts';

/** At most so many rows, and so many cells, stand on the page. */
const rowsOnPage = 1_000;
const cellsOnPage = 20_000;
/** Longer texts are cut on the page; files have them whole. */
const longestShown = 1_000;

/** The rows that stand on the page. */
export function shownRows({ columns, rows }: Result): Result['rows'] {
  const fitting = Math.max(1, Math.floor(cellsOnPage / Math.max(1, columns.length)));
  return rows.slice(0, Math.min(rowsOnPage, fitting));
}

/** A result as a table: figures right-aligned, `NULL` told apart from an empty text. */
export function ResultTable({ result, caption }: { result: Result; caption: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="ledger notranslate" data-testid="sql-result" translate={false}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {result.columns.map((column) => (
              <th scope="col" class={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows(result).map((row) => (
            <tr>
              {row.map((value, at) => (
                <td class={cellClass(value, result.columns[at])}>{shownValue(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shownValue(value: Value) {
  if (value === null) return <span class="look">NULL</span>;
  const text = String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Long texts get room, so that rows stay low. */
function cellClass(value: Value, column: ResultColumn | undefined): string {
  const name = classOf(column);
  return name === '' && typeof value === 'string' && value.length > 12 ? 'long' : name;
}

/** Figures stand right-aligned; years are names, not quantities. */
function classOf(column: ResultColumn | undefined): string {
  return column?.kind === 'number' ? 'num' : '';
}
