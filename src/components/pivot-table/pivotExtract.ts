import type { Extract, ExtractColumn } from '../../download/extract.ts';
import { denominatorOf } from '../../measure/denominatorOf.ts';
import type { Measure } from '../../measure/measure.ts';
import type { Header } from '../../pivot/layout.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { dimensionNames, figureNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { unitName } from '../../text/measure.ts';
import type { View } from '../../view/view.ts';
import { contestedCell, contestedColumn, valueCell } from '../explorer/tableModel.ts';
import { headerName, pivotModel } from './pivotModel.ts';

/** The pivot as a flat table: a column per heading and measure, totals included; shares with k and n. */
export function pivotExtract(
  view: View,
  figures: readonly FigureRow[],
  language: Language,
): Pick<Extract, 'columns' | 'rows'> {
  const { layout, measures } = pivotModel(view, figures);
  const pairs = layout.columns.flatMap((column) =>
    measures.map((measure) => ({ column, measure })),
  );
  const rated = (measure: Measure): boolean => denominatorOf(measure, view.denominator) !== null;
  const columns: ExtractColumn[] = [
    ...layout.rowKeys.map((key) => words(key, dimensionNames[key][language])),
    ...pairs.flatMap(({ column, measure }) => figureColumns(column, measure, rated(measure))),
    contestedColumn(language),
  ];
  const rows = layout.rows.map((row) => [
    ...layout.rowKeys.map((_, depth) => headerName(row, layout.rowKeys, depth, language)),
    ...pairs.flatMap(({ column, measure }) => {
      const figure = layout.cell(row, column, measure.id);
      const value = valueCell(figure, language).file;
      const missing = { state: 'not_collected', mark: '' };
      return rated(measure) ? [value, figure?.k ?? missing, figure?.n ?? missing] : [value];
    }),
    contestedCell(pairs.map(({ column, measure }) => layout.cell(row, column, measure.id))).file,
  ]);
  return { columns, rows };

  function figureColumns(column: Header, measure: Measure, share: boolean): ExtractColumn[] {
    const heading = layout.columnKeys
      .map((_, depth) => headerName(column, layout.columnKeys, depth, language))
      .join(' · ');
    const label = [heading, measure.label[language]].filter((one) => one !== '').join(' · ');
    const id = [measure.id, ...column.path.map(String)].join('_');
    const value: ExtractColumn = {
      id,
      label,
      kind: 'number',
      unit: share ? '%' : measure.unit === null ? null : unitName(language, measure.unit),
      meaning: measure.label[language],
    };
    const part = (name: 'k' | 'n'): ExtractColumn => ({
      ...value,
      id: `${id}_${name}`,
      label: `${label} · ${figureNames[name][language]}`,
      unit: null,
    });
    return share ? [value, part('k'), part('n')] : [value];
  }
}

function words(id: string, label: string): ExtractColumn {
  return { id, label, kind: 'text', unit: null, meaning: label };
}
