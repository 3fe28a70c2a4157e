import { denominatorOf } from '../../measure/denominatorOf.ts';
import { measureOf } from '../../measure/measures.ts';
import type { Measure } from '../../measure/measure.ts';
import { groupingOf, keysOf } from '../../query/grouping.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import type { ExtractCell, ExtractColumn } from '../../download/extract.ts';
import { contestedMark, contestedWords } from '../../text/contested.ts';
import { basisText, basisWords } from '../../text/basis.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import { dimensionNames, figureNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/number.ts';
import { unitName } from '../../text/measure.ts';
import { gapList, noteText, valueText } from '../../text/valueText.ts';
import type { Dimension } from '../../view/dimensions.ts';
import type { View } from '../../view/view.ts';

/** A cell of the table: what a file holds and what the page shows. */
export interface TableCell {
  readonly file: ExtractCell;
  readonly text: string;
  /** Interval of a percentage over 10 to 29, or `''`. */
  readonly small: string;
  readonly faint: boolean;
  /** What its own report says against the figure, or `''`; such a figure carries the mark. */
  readonly note: string;
  /** The figure behind the cell, `null` for words. */
  readonly row: FigureRow | null;
}

export interface TableColumn extends ExtractColumn {
  /** Value of the address parameter `s`, `null` where the table is not sorted by it. */
  readonly sort: string | null;
}

export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The figures as a table: one line per group, for each measure its value, k and n. */
export function tableModel(view: View, rows: readonly FigureRow[], language: Language): TableModel {
  const keys = shownKeys(view, rows);
  const groups = [
    ...Map.groupBy(rows, (row) => JSON.stringify(keys.map((key) => row.keys[key]))).values(),
  ];
  const measures = view.measures.map(measureOf);
  const hasBasis = rows.some((row) => row.basis !== null);
  return {
    columns: [
      ...keys.map((key) => keyColumn(key, language)),
      ...measures.flatMap((measure, at) => measureColumns(measure, view, at === 0, language)),
      ...(hasBasis ? [basisColumn(language)] : []),
      countColumn('reports', words.included[language]),
      countColumn('left', words.left[language]),
      contestedColumn(language),
    ],
    rows: groups.map((group) => [
      ...keys.map((key) =>
        wordCell(valueName(language, key, group[0]?.keys[key], group[0]?.names[key])),
      ),
      ...measures.flatMap((measure) =>
        measureCells(
          group.find((row) => row.measure === measure.id) ?? null,
          measure,
          view,
          language,
        ),
      ),
      ...(hasBasis ? [basisCell(group[0] ?? null, language)] : []),
      numberCell(group[0]?.reports ?? 0, null),
      leftCell(group[0] ?? null, language),
      contestedCell(group),
    ]),
  };
}

/** Groupings asked for, then those implied that differ between rows. */
export function shownKeys(view: View, rows: readonly FigureRow[]): Dimension[] {
  const grouping = groupingOf(view);
  const asked = [...grouping.rows, ...grouping.columns];
  const implied = keysOf(grouping).filter((key) => !asked.includes(key));
  const differing = implied.filter((key) => new Set(rows.map((row) => row.keys[key])).size > 1);
  return [...asked, ...differing];
}

function keyColumn(key: Dimension, language: Language): TableColumn {
  return {
    id: key,
    label: dimensionNames[key][language],
    kind: 'text',
    unit: null,
    meaning: dimensionNames[key][language],
    sort: key,
  };
}

function basisColumn(language: Language): TableColumn {
  const label = basisWords.basis[language];
  return { id: 'basis', label, kind: 'text', unit: null, meaning: label, sort: null };
}

/** What the figures of a whole region rest on. */
function basisCell(row: FigureRow | null, language: Language): TableCell {
  if (row === null || row.basis === null) return wordCell('');
  const organs = row.basis === 'each' ? row.here : row.reports;
  return wordCell(basisText(language, row.basis, organs));
}

/** Whether contested reports are in a figure of the line. */
export function contestedColumn(language: Language): TableColumn {
  return {
    id: 'contested',
    label: contestedWords.column[language],
    kind: 'text',
    unit: null,
    meaning: contestedWords.columnMeaning[language],
    sort: null,
  };
}

/** Files: `true` where a figure of the line has contested reports in it, else `false`; page: the mark. */
export function contestedCell(rows: readonly (FigureRow | null)[]): TableCell {
  const isContested = rows.some((row) => (row?.contested ?? 0) > 0);
  return { ...wordCell(String(isContested)), text: isContested ? contestedMark : '' };
}

function countColumn(id: string, label: string): TableColumn {
  return {
    id,
    label,
    kind: id === 'left' ? 'text' : 'number',
    unit: null,
    meaning: label,
    sort: id === 'left' ? null : id,
  };
}

function measureColumns(
  measure: Measure,
  view: View,
  first: boolean,
  language: Language,
): TableColumn[] {
  const denominator = denominatorOf(measure, view.denominator);
  const label = measure.label[language];
  const unit = denominator ? '%' : measure.unit === null ? null : unitName(language, measure.unit);
  const value: TableColumn = {
    id: measure.id,
    label: unit === null ? label : language === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`,
    kind: 'number',
    unit,
    meaning: measure.caveat?.[language] ?? label,
    sort: first ? 'value' : null,
  };
  if (!denominator) return [value];
  const part = (id: 'k' | 'n'): TableColumn => ({
    id: `${measure.id}_${id}`,
    label: first ? figureNames[id][language] : `${label}: ${figureNames[id][language]}`,
    kind: 'number',
    unit: null,
    meaning: id === 'n' ? denominator.label[language] : label,
    sort: first ? id : null,
  });
  return [value, part('k'), part('n')];
}

function measureCells(
  row: FigureRow | null,
  measure: Measure,
  view: View,
  language: Language,
): TableCell[] {
  const rated = denominatorOf(measure, view.denominator) !== null;
  const value = valueCell(row, language);
  if (!rated) return [value];
  const part = (number: number | null): TableCell =>
    row === null || number === null ? { ...value, row: null } : numberCell(number, null);
  return [value, part(row?.k ?? null), part(row?.n ?? null)];
}

/** A value by the rules of display; a missing one carries its state. */
export function valueCell(row: FigureRow | null, language: Language): TableCell {
  if (row === null)
    return {
      file: { state: 'not_collected', mark: '' },
      text: '',
      small: '',
      faint: true,
      note: '',
      row,
    };
  const { main, base, faint, mark, number } = valueText(language, row);
  const file =
    number === null
      ? { state: row.k === null ? gapState(row) : smallState(row.n), mark: mark ?? '' }
      : row.n === null
        ? number
        : Number((number * 100).toFixed(1));
  const note = noteText(language, row);
  return { file, text: main, small: base, faint, note, row };
}

function smallState(n: number | null): string {
  return n === 0 ? 'zero_denominator' : 'small_n';
}

function gapState(row: FigureRow): string {
  if (row.basis === 'each') return 'few_organs';
  return Object.keys(row.gaps).join('+') || 'none';
}

function leftCell(row: FigureRow | null, language: Language): TableCell {
  const text = (row && gapList(language, row.gaps)) || '0';
  return { file: text, text, small: '', faint: text === '0', note: '', row: null };
}

function wordCell(text: string): TableCell {
  return { file: text, text, small: '', faint: false, note: '', row: null };
}

function numberCell(value: number, row: FigureRow | null): TableCell {
  return { file: value, text: formatNumber(value), small: '', faint: false, note: '', row };
}
