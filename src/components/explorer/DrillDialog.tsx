import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { linesOf, type OwnData } from '../../own/ownData.ts';
import { drillQuery, firstCell } from '../../query/drill.ts';
import type { FigureRow, ResultRows } from '../../query/figureRow.ts';
import { sqlText } from '../../query/query.ts';
import { measureOf } from '../../measure/measures.ts';
import type { LeftOut } from '../../measure/missing.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import { dimensionNames, figureNames } from '../../text/fields.ts';
import { noteText } from '../../text/valueText.ts';
import { ContestedNote } from '../chart/ContestedNote.tsx';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/number.ts';
import { ownTitle } from '../../text/ownMark.ts';
import { leftOutWords } from '../../text/terms.ts';
import type { Dimension } from '../../view/dimensions.ts';
import type { View } from '../../view/view.ts';
import { TableTools } from '../download/TableTools.tsx';
import { ReportLink } from './ReportLink.tsx';

interface Props {
  readonly language: Language;
  /** Base path of the pages in this language. */
  readonly pages: string;
  readonly view: View;
  readonly behind: FigureRow | null;
  /** Data that the visitor brought. */
  readonly own: OwnData | null;
  readonly run: (sql: string) => Promise<ResultRows>;
  readonly close: () => void;
}

/** The reports behind a figure, each with its own k and n and a link to the cell on its form. */
export function DrillDialog({ language, pages, view, behind, own, run, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reports, setReports] = useState<ResultRows | null>(null);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (!behind) return;
    const query = drillQuery(view, behind);
    setReports(null);
    setMessage('');
    dialog.current?.showModal();
    let gone = false;
    if (query)
      run(sqlText(query)).then(
        (found) => !gone && setReports(found),
        (error: unknown) =>
          !gone && setMessage(error instanceof Error ? error.message : String(error)),
      );
    return () => {
      gone = true;
    };
  }, [behind]);
  return (
    <dialog
      class="drill"
      ref={dialog}
      onClose={close}
      data-testid="drill"
      aria-labelledby="drill-title"
    >
      <form method="dialog">
        <button type="submit" class="button">
          {words.close[language]}
        </button>
      </form>
      {behind && (
        <>
          <h2 id="drill-title">{words.behind[language]}</h2>
          <p class="soft">{placeOf(behind, language)}</p>
          {message !== '' && <p role="alert">{message}</p>}
          {!reports && message === '' && <p role="status">{words.running[language]}</p>}
          {reports && (
            <ReportTable {...{ language, pages, reports, own }} cell={firstCell(view, behind)} />
          )}
        </>
      )}
    </dialog>
  );
}

function placeOf(row: FigureRow, language: Language): string {
  const keys = (Object.keys(row.keys) as Dimension[]).map(
    (key) =>
      `${dimensionNames[key][language]} ${valueName(language, key, row.keys[key], row.names[key])}`,
  );
  return [measureOf(row.measure).label[language], ...keys].join(' · ');
}

/** What stands beside a contested report in the figure. */
function noteOf(
  row: ResultRows['rows'][number],
  at: (name: string) => number,
  language: Language,
): string {
  const number = (name: string): number | null => {
    const value = row[at(name)] ?? null;
    return value === null ? null : Number(value);
  };
  const [k, kParts] = [number('k'), number('k_parts')];
  return noteText(language, {
    k: row[at('contested')] === true ? k : null,
    n: number('n'),
    value: null,
    gaps: {},
    reports: 1,
    contested: 1,
    byParts: kParts === null ? null : { k: kParts, n: number('n_parts') },
  });
}

function ReportTable(props: {
  language: Language;
  pages: string;
  reports: ResultRows;
  cell: string | null;
  own: OwnData | null;
}) {
  const { language, pages, reports, cell, own } = props;
  const brought = new Set(own?.reports.map((report) => report.report_id));
  const lines = useMemo(() => own && cell !== null && linesOf(own, cell), [own, cell]) || null;
  const at = (name: string): number => reports.columns.findIndex((column) => column.name === name);
  const rated = reports.rows.some((row) => row[at('n')] !== null);
  const heading = (label: string, number = true) => (
    <th scope="col" class={number ? 'num' : undefined}>
      {label}
    </th>
  );
  return (
    <>
      <div class="scroll">
        <table class="ledger">
          <thead>
            <tr>
              {heading(dimensionNames.organisation[language], false)}
              {heading(dimensionNames.year[language])}
              {heading(rated ? figureNames.k[language] : figureNames.value[language])}
              {rated && heading(figureNames.n[language])}
              {heading('', false)}
            </tr>
          </thead>
          <tbody>
            {reports.rows.map((row) => {
              const gap = row[at('gap')];
              const figure = (name: string) =>
                gap === null || gap === undefined ? (
                  formatNumber(Number(row[at(name)] ?? 0))
                ) : (
                  <span class="look">[{leftOutWords[gap as LeftOut][language]}]</span>
                );
              const page = `${pages}agency/${String(row[at('organisation')])}/${String(row[at('year')])}/`;
              return (
                <tr key={String(row[at('report_id')])}>
                  <th scope="row">{String(row[at('organisation_name')])}</th>
                  <td class="num">{String(row[at('year')])}</td>
                  <td class="num">
                    {figure('k')}
                    <ContestedNote note={noteOf(row, at, language)} />
                  </td>
                  {rated && <td class="num">{figure('n')}</td>}
                  <td>
                    <ReportLink
                      {...{ language, page, cell }}
                      own={brought.has(String(row[at('report_id')]))}
                      line={lines?.get(String(row[at('report_id')]))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <TableTools language={language} {...(brought.size > 0 ? { own: ownTitle[language] } : {})} />
    </>
  );
}
