import { useState } from 'preact/hooks';
import { figureLines, nameOf, type Line } from '../../core/form/line.ts';
import { formOf } from '../../core/form/editions.ts';
import { cellKey, type Block, type Table } from '../../core/form/table.ts';
import { compareWords } from '../../text/compare.ts';
import { figureText } from '../../text/figure.ts';
import type { Language } from '../../text/language.ts';
import { inBrackets } from '../../text/marks.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import type { Compared, ComparedCell, ComparedYear } from './compared.ts';
import { differenceExtract } from './differenceExtract.ts';

/** A report that can stand on one side of the comparison. */
interface Side {
  readonly label: string;
  readonly year: ComparedYear;
}

/** Two forms cell by cell; what differs is marked. Rows that only one edition has say so. */
export function FormDifference(props: { subjects: readonly Compared[]; language: Language }) {
  const { subjects, language } = props;
  const sides = subjects.flatMap((subject) =>
    subject.years
      .filter((year) => year.reportId !== null)
      .map((year) => ({ label: `${subject.name} ${year.year}`, year })),
  );
  const latest = sides.length - 1;
  const [leftChoice, setLeft] = useState<number | null>(null);
  const [rightChoice, setRight] = useState<number | null>(null);
  const left = within(leftChoice ?? latest - 1, latest);
  const right = within(rightChoice ?? latest, latest);
  const [changedOnly, setChangedOnly] = useState(false);
  const a = sides[left];
  const b = sides[right];
  if (!a || !b) return <p>{compareWords.empty[language]}</p>;
  const tables = formOf(newer(a, b)).tables;
  const count = tables
    .flatMap((table) => table.blocks.flatMap((block) => changesIn(table, block, a, b)))
    .filter(Boolean).length;
  return (
    <section class="difference">
      <p class="difference-sides">
        <SidePicker {...{ sides, language }} name="left" value={left} choose={setLeft} />
        <SidePicker {...{ sides, language }} name="right" value={right} choose={setRight} />
        <label>
          <input
            type="checkbox"
            checked={changedOnly}
            onChange={(event) => setChangedOnly(event.currentTarget.checked)}
          />{' '}
          {compareWords.changedOnly[language]}
        </label>
      </p>
      <p role="status">
        {count === 0
          ? compareWords.same[language]
          : `${count} ${compareWords.changed[language]}${inBrackets(language, compareWords.direction[language])}`}
      </p>
      {tables.map((table) =>
        table.blocks.map((block) => (
          <DifferenceTable
            key={`${table.id}${block.heading ?? ''}`}
            {...{ table, block, a, b, language, changedOnly }}
          />
        )),
      )}
      <DownloadMenu
        language={language}
        extract={() => differenceExtract(newer(a, b), [a, b], changedOnly, language)}
      />
    </section>
  );
}

function within(at: number, last: number): number {
  return Math.max(0, Math.min(at, last));
}

function SidePicker(props: {
  readonly sides: readonly Side[];
  readonly language: Language;
  readonly name: 'left' | 'right';
  readonly value: number;
  readonly choose: (at: number) => void;
}) {
  const { sides, language, name, value, choose } = props;
  return (
    <label>
      {compareWords[name][language]}{' '}
      <select value={value} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {sides.map((side, at) => (
          <option key={side.label} value={at}>
            {side.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function DifferenceTable(props: {
  readonly table: Table;
  readonly block: Block;
  readonly a: Side;
  readonly b: Side;
  readonly language: Language;
  readonly changedOnly: boolean;
}) {
  const { table, block, a, b, language, changedOnly } = props;
  const columns = figureLines(block.columns);
  const rows = figureLines(block.rows)
    .filter((row) => !(row.kind === 'leaf' && row.extra))
    .filter((row) => !changedOnly || columns.some((column) => differs(table, row, column, a, b)));
  if (rows.length === 0) return null;
  const name = (line: Line): string => (language === 'zh' ? nameOf(line) : line.en);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={table.title}>
      <table class="ledger difference-table">
        <caption>{block.heading ?? (language === 'zh' ? table.title : table.en)}</caption>
        <thead>
          <tr>
            <th />
            {columns.map((column) => (
              <th key={column.id} scope="col" class="num">
                {name(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{name(row)}</th>
              {columns.map((column) => (
                <td
                  key={column.id}
                  class={differs(table, row, column, a, b) ? 'num changed' : 'num'}
                >
                  <div>{shown(table, row, column, a, language)}</div>
                  <div>{shown(table, row, column, b, language)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function changesIn(table: Table, block: Block, a: Side, b: Side): boolean[] {
  const columns = figureLines(block.columns);
  return figureLines(block.rows).flatMap((row) =>
    columns.map((column) => differs(table, row, column, a, b)),
  );
}

function cellOf(table: Table, row: Line, column: Line, side: Side): ComparedCell | undefined {
  return side.year.cells[cellKey({ tableId: table.id, rowId: row.id, columnId: column.id })];
}

function differs(table: Table, row: Line, column: Line, a: Side, b: Side): boolean {
  const left = cellOf(table, row, column, a);
  const right = cellOf(table, row, column, b);
  return left?.value !== right?.value || left?.state !== right?.state;
}

function shown(table: Table, row: Line, column: Line, side: Side, language: Language): string {
  const cell = cellOf(table, row, column, side);
  return figureText(language, cell);
}

function newer(a: Side, b: Side): '2019' | '2021' {
  return a.year.form === '2019' && b.year.form === '2019' ? '2019' : '2021';
}
