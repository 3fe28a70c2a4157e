import type { Result, ResultColumn, Value } from '../../client/result.ts';

/** A result as a table: figures right-aligned, `NULL` told apart from an empty text. */
export function ResultTable({ result, caption }: { result: Result; caption: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="ledger" data-testid="sql-result">
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
          {result.rows.map((row) => (
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
  return String(value);
}

/** Long texts get room, so that rows stay low. */
function cellClass(value: Value, column: ResultColumn | undefined): string {
  const name = classOf(column);
  return name === '' && String(value).length > 12 ? 'long' : name;
}

/** Figures stand right-aligned; years are names, not quantities. */
function classOf(column: ResultColumn | undefined): string {
  return column?.kind === 'number' ? 'num' : '';
}
