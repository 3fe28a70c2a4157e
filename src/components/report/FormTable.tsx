import type { ComponentChildren } from 'preact';
import type { Severity } from '../../core/report/report.ts';
import { figureText, printedText, type Shown } from '../../text/figure.ts';
import type { Language } from '../../text/language.ts';
import type { HeaderCell, PrintedBlock, PrintedRow, PrintedTable } from './printed.ts';

/** A cell of a report as the form shows it. */
export interface FormCell extends Shown {
  readonly place: string;
}

/** What failed rules say about a cell: numbers of the findings, the gravest severity. */
export interface Mark {
  readonly severity: Severity;
  /** Numbers of the findings linked from the cell. */
  readonly findings: readonly number[];
}

interface Props {
  readonly language: Language;
  readonly table: PrintedTable;
  readonly cells: ReadonlyMap<string, FormCell>;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Before every anchor, where one page shows several forms. */
  readonly prefix?: string;
  /** What stands in a cell instead of its figure, where the form is filled in. */
  readonly input?: ((key: string) => ComponentChildren) | null;
}

/** One statutory table with the header rows and spans of its edition; every figure has its anchor. */
export function FormTable(props: Props) {
  const { table, language } = props;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={nameIn(language, table)}>
      <table class="form-table" data-table={table.id}>
        {table.blocks.map((block) => (
          <BlockBody key={block.heading ?? table.id} {...props} block={block} />
        ))}
      </table>
    </div>
  );
}

function nameIn(language: Language, table: PrintedTable): string {
  return language === 'zh' ? table.title : table.en;
}

function BlockBody(props: Props & { readonly block: PrintedBlock }) {
  const { block, language, table } = props;
  return (
    <>
      <tbody>
        {block.heading && (
          <tr>
            <th class="heading" colSpan={table.columns} scope="rowgroup">
              {block.heading}
            </th>
          </tr>
        )}
        {block.header.map((cells, at) => (
          <tr key={at}>
            {at === 0 && block.corner && (
              <Header
                cell={block.corner}
                language={language}
                name={table.identity ? 'identity' : ''}
              />
            )}
            {cells.map((cell) => (
              <Header key={cell.label} cell={cell} language={language} scope="col" />
            ))}
          </tr>
        ))}
        {block.rows.map((row) => (
          <FigureRow key={row.id} {...props} row={row} />
        ))}
      </tbody>
    </>
  );
}

interface HeaderProps {
  readonly cell: HeaderCell;
  readonly language: Language;
  readonly scope?: 'col' | 'row' | 'rowgroup';
  readonly name?: string;
}

function Header({ cell, language, scope, name }: HeaderProps) {
  const official = (
    <span lang="zh-Hans" class="official">
      {cell.label}
    </span>
  );
  return (
    <th
      class={name || undefined}
      scope={scope}
      colSpan={cell.columnSpan > 1 ? cell.columnSpan : undefined}
      rowSpan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
    >
      {language === 'zh' ? cell.label : [cell.en, official]}
    </th>
  );
}

function FigureRow(props: Props & { readonly row: PrintedRow }) {
  const { row, language } = props;
  return (
    <tr class={row.extra ? 'extra' : undefined}>
      {row.labels.map((cell) => (
        <Header
          key={cell.label}
          cell={cell}
          language={language}
          scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'}
        />
      ))}
      {row.cells.map((one) => (
        <Figure key={one.key} {...props} cellKey={one.key} columnSpan={one.columnSpan} />
      ))}
    </tr>
  );
}

const missing: FormCell = { value: null, state: 'absent', raw: '', place: '' };

function Figure(props: Props & { readonly cellKey: string; readonly columnSpan: number }) {
  const { cellKey, columnSpan, language } = props;
  const cell = props.cells.get(cellKey) ?? missing;
  const mark = props.marks.get(cellKey);
  const text = figureText(language, cell);
  const printed = printedText(cell);
  return (
    <td
      id={`${props.prefix ?? ''}${cellKey}`}
      class={classOf(cellKey, cell, mark)}
      colSpan={columnSpan > 1 ? columnSpan : undefined}
      data-state={cell.state}
      data-value={cell.state === 'number' && printed !== null ? text : undefined}
      data-raw={cell.raw === text ? undefined : cell.raw || undefined}
      data-place={cell.place || undefined}
    >
      {props.input ? props.input(cellKey) : <Text cell={cell} text={text} />}
      {mark && mark.findings.length > 0 && (
        <sup>
          {mark.findings.map((number) => (
            <a key={number} href={`#finding-${number}`}>
              {number}
            </a>
          ))}
        </sup>
      )}
    </td>
  );
}

/** What the report prints, and what that is where it is no figure. */
function Text({ cell, text }: { readonly cell: FormCell; readonly text: string }) {
  const printed = printedText(cell);
  if (cell.state === 'number') return <>{printed ?? text}</>;
  return (
    <>
      {printed !== null && <span class="raw">{printed} </span>}
      <span class="look">{text}</span>
    </>
  );
}

function classOf(key: string, cell: FormCell, mark: Mark | undefined): string | undefined {
  const names = [
    cell.value === 0 ? 'zero' : '',
    key.endsWith('/total') ? 'total' : '',
    mark?.severity === 'error' ? 'marked' : mark ? 'noticed' : '',
  ].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}
