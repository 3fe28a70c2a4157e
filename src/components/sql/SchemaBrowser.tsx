import { schema } from '../../core/dataset/schema.ts';
import type { Language } from '../../text/language.ts';

/** The tables and their columns; a press puts the name into the editor. */
export function SchemaBrowser(props: {
  language: Language;
  title: string;
  insert: (name: string) => void;
}) {
  const { language, title, insert } = props;
  return (
    <section class="sql-schema">
      <h2>{title}</h2>
      {schema.map((table) => (
        <details>
          <summary>
            <code>{table.name}</code> {table[language]}
          </summary>
          <ul>
            {table.columns.map((column) => (
              <li>
                <button type="button" onClick={() => insert(column.name)}>
                  <code>{column.name}</code>
                </button>{' '}
                <small>{column[language]}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
