import type { Result, Value } from '../../client/result.ts';

/** A result as a table: figures right-aligned, `NULL` told apart from an empty text. */
export function ResultTable({ result, caption }: { result: Result; caption: string }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="data-table" data-testid="sql-result">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {result.columns.map((column) => (
              <th scope="col" class={column.kind === 'number' ? 'num' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr>
              {row.map((value, at) => (
                <td class={result.columns[at]?.kind === 'number' ? 'num' : undefined}>
                  {shownValue(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shownValue(value: Value) {
  if (value === null) return <span class="null">NULL</span>;
  return String(value);
}
