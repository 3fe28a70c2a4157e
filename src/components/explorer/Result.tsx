import type { DrawnPicture } from '../../charts/chartKey.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import { basisWords } from '../../text/basis.ts';
import type { Language } from '../../text/language.ts';
import { semicolon } from '../../text/marks.ts';
import type { View } from '../../view/view.ts';
import { FigureChart } from '../chart/FigureChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { useCode } from '../loop/useCode.ts';
import { WithCode } from '../loop/WithCode.tsx';
import type { Pivot } from './pivotCode.ts';

interface ResultProps {
  readonly language: Language;
  readonly shown: {
    readonly view: View;
    readonly rows: readonly FigureRow[];
    readonly total: number;
  };
  /** The chart of the start view, drawn at build time. */
  readonly picture: DrawnPicture;
  readonly change: (view: View) => void;
  readonly pick: (row: FigureRow) => void;
  readonly pages: string;
  readonly pivot: Pivot | null;
}

/** Chart, province grid or pivot, and the table of the same figures. */
export function Result(props: ResultProps) {
  const { language, shown, picture, change, pick, pages, pivot } = props;
  const PivotTable = pivot?.PivotView;
  const grid = useCode(shown.view.tab === 'grid', () => import('./ProvinceGrid.tsx'));
  const more = shown.total > shown.rows.length;
  const table = { language, view: shown.view, rows: shown.rows, change, pick };
  return (
    <>
      {shown.view.tab === 'chart' && (
        <FigureChart {...{ language, pick, picture }} view={shown.view} rows={shown.rows} />
      )}
      {shown.view.tab === 'grid' && (
        <WithCode language={language} of={grid}>
          {({ ProvinceGrid }) => (
            <ProvinceGrid {...{ language, pick, change }} view={shown.view} rows={shown.rows} />
          )}
        </WithCode>
      )}
      {shown.view.tab === 'pivot' ? (
        PivotTable && <PivotTable {...table} pages={pages} />
      ) : (
        <FigureTable {...table} />
      )}
      {more && (
        <p class="notice" data-testid="limited">
          {words.limited[language]} <a href={`${pages}data/`}>{words.wholeFile[language]}</a>
        </p>
      )}
    </>
  );
}

/** The view in words, with the reports counted and left out. */
export function subtitleOf(
  rows: readonly FigureRow[],
  subtitle: string,
  language: Language,
): string {
  const deepest = rows.filter((row) => row.measure === rows[0]?.measure);
  const left = deepest.reduce(
    (sum, row) => sum + Object.values(row.gaps).reduce((all, count) => all + count, 0),
    0,
  );
  const separator = semicolon[language];
  const populations = [...new Set(rows.flatMap((row) => row.keys.population ?? []))];
  const [only] = populations;
  return [
    subtitle,
    left > 0 ? `${words.left[language]} ${left}` : '',
    rows.some((row) => row.basis !== null) ? basisWords.rule[language].replace(/[。.]$/u, '') : '',
    populations.length > 1 ? words.populationNote[language] : '',
    populations.length === 1 ? valueName(language, 'population', only) : '',
  ]
    .filter((one) => one !== '')
    .join(separator);
}
