import type { Cell, Finding, Report } from '../../core/report/report.ts';
import { findingRowsOf } from '../../core/dataset/observations.ts';
import { formOf } from '../../core/form/editions.ts';
import { cellKey } from '../../core/form/table.ts';
import { marksOf } from '../../site/findings.ts';
import { cellPhrase } from '../../site/lines.ts';
import type { Language } from '../../text/language.ts';
import { disclosure2019Unit, reportWords, tableUnits } from '../../text/report.ts';
import { lookMeanings, looks, type Look } from '../../text/terms.ts';
import { TableTools } from '../download/TableTools.tsx';
import { FormTable } from '../report/FormTable.tsx';
import { printedTable } from '../report/printed.ts';

interface Props {
  readonly language: Language;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Takes what is typed into a cell; `null` shows the figures instead of fields. */
  readonly type: ((cell: string, text: string) => void) | null;
}

/** The three tables with what was found marked on their cells. */
export function FormView({ language, report, findings, type }: Props) {
  const cells = new Map(report.cells.map((cell) => [cellKey(cell), cell]));
  const marks = marksOf(findingRowsOf('', findings));
  return (
    <div data-part="form">
      {formOf(report.form).tables.map((table) => {
        const printed = printedTable(table, cells.keys());
        return (
          <section key={table.id}>
            <h3 id={table.id}>{language === 'zh' ? printed.title : printed.en}</h3>
            {!report.tables.includes(table.id) && <p>{reportWords.missingTable[language]}</p>}
            <p class="small soft">
              {tableUnits[table.id][language]}
              {table.id === 'disclosure' && report.form === '2019' && disclosure2019Unit[language]}
            </p>
            <FormTable
              language={language}
              table={printed}
              cells={cells}
              marks={marks}
              input={type && ((key) => field(language, report, cells.get(key), key, type))}
            />
            {!type && <TableTools language={language} own={report.title} />}
          </section>
        );
      })}
      <Legend language={language} />
    </div>
  );
}

function field(
  language: Language,
  report: Report,
  cell: Cell | undefined,
  key: string,
  type: (cell: string, text: string) => void,
) {
  return (
    <input
      class="cell-field"
      aria-label={cellPhrase(language, report.form, key)}
      inputMode="decimal"
      autocomplete="off"
      value={cell?.raw ?? ''}
      data-state={cell?.state}
      onInput={(event) => type(key, event.currentTarget.value)}
    />
  );
}

function Legend({ language }: { readonly language: Language }) {
  const entries = Object.entries(lookMeanings) as [Look | 'zero', (typeof lookMeanings)[Look]][];
  return (
    <section>
      <h3>{reportWords.legend[language]}</h3>
      <ul class="legend">
        {entries.map(([look, meaning]) => (
          <li key={look}>
            <b>{look === 'zero' ? '0' : `[${looks[look][language]}]`}</b> {meaning[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
