import { useState } from 'preact/hooks';
import { tiles } from '../../charts/provinceGrid.ts';
import { measureOf } from '../../measure/measures.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { unitName } from '../../text/measure.ts';
import { formatNumber, formatPercent } from '../../text/number.ts';
import { provinceGridWords as gridWords } from '../../text/provinceGrid.ts';
import { inBrackets, listComma } from '../../text/marks.ts';
import type { View } from '../../view/view.ts';
import { valueCell } from './tableModel.ts';

/** Province-level units as tiles of one size, each with the answer for it in one year. */
export function ProvinceGrid(props: {
  readonly language: Language;
  readonly view: View;
  readonly rows: readonly FigureRow[];
  readonly pick: (row: FigureRow) => void;
  readonly change: (view: View) => void;
}) {
  const { language, view, rows, pick, change } = props;
  const [chosen, setChosen] = useState('');
  const populations = [...new Set(rows.map((row) => String(row.keys.population ?? '')))];
  const population = populations.includes(chosen) ? chosen : (fullest(rows, 'population') ?? '');
  const years = [...new Set(rows.flatMap((row) => row.keys.year ?? []))].sort();
  const year = fullest(rows, 'year');
  const shown = rows.filter(
    (row) =>
      String(row.keys.population ?? '') === population &&
      (year === undefined || String(row.keys.year) === year),
  );
  const first = shown.filter((row) => row.measure === rows[0]?.measure);
  const most = Math.max(...first.map((row) => shadedValue(row, language)), 0);
  const elsewhere = new Set(rows.map((row) => row.keys.province));
  const others = tiles.filter(
    (tile) => elsewhere.has(tile.code) && !first.some((row) => row.keys.province === tile.code),
  );
  return (
    <figure class="figure-block" data-testid="result-chart">
      {years.length > 0 && (
        <label class="no-print">
          {dimensionNames.year[language]}{' '}
          <select
            data-testid="grid-year"
            value={year}
            onChange={(event) => {
              const one = Number(event.currentTarget.value);
              change({ ...view, years: { from: one, to: one } });
            }}
          >
            {years.map((one) => (
              <option key={one} value={one} selected={String(one) === year}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {populations.length > 1 && (
        <label class="no-print">
          {words.population[language]}{' '}
          <select value={population} onChange={(event) => setChosen(event.currentTarget.value)}>
            {populations.map((one) => (
              <option key={one} value={one} selected={one === population}>
                {valueName(language, 'population', one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="province-grid">
        {tiles.map((tile) => {
          const row = first.find((one) => one.keys.province === tile.code);
          const value = row ? shadedValue(row, language) : 0;
          const shade = value > 0 ? Math.ceil((shades * value) / most) : 0;
          const cell = row && valueCell(row, language);
          return (
            <li key={tile.code} data-x={tile.x} data-y={tile.y} data-shade={row ? shade : 'none'}>
              <span>{tile[language]}</span>
              {cell && row ? (
                <button
                  type="button"
                  class={cell.faint ? 'figure faint' : 'figure'}
                  onClick={() => pick(row)}
                >
                  {cell.text}
                </button>
              ) : (
                <small>
                  {gridWords[others.includes(tile) ? 'otherReports' : 'noReport'][language]}
                </small>
              )}
            </li>
          );
        })}
      </ul>
      {most > 0 && <ShadeKey {...{ language, most }} row={first[0]} />}
      <figcaption class="soft small">
        {gridWords.notMap[language]}
        {language === 'zh' ? '' : ' '}
        {gridWords.noTile[language]}
        {others.length > 0 && (
          <>
            <br />
            {gridWords.otherReportsNote[language]}
            {others.map((tile) => tile[language]).join(listComma[language])}
            {language === 'zh' ? '。' : '.'}
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** Steps of colour between nothing and the highest value. */
const shades = 5;

/** What a tile is shaded by: a value that is printed as one, not k/n alone; 0 for none. */
function shadedValue(row: FigureRow, language: Language): number {
  return typeof valueCell(row, language).file === 'number' ? Math.max(row.value ?? 0, 0) : 0;
}

/** Every shade with the highest value it stands for. */
function ShadeKey(props: {
  readonly language: Language;
  readonly most: number;
  readonly row: FigureRow | undefined;
}) {
  const { language, most, row } = props;
  if (!row) return null;
  const rated = row.n !== null;
  const unit = measureOf(row.measure).unit;
  const unitText = rated ? '%' : unit === null ? '' : unitName(language, unit);
  const limit = (step: number) => (most * step) / shades;
  return (
    <>
      <p class="soft small">
        {gridWords.shadeKey[language]}
        {unitText !== '' && inBrackets(language, unitText)}
        {language === 'zh' ? '：' : ':'}
      </p>
      <ul class="province-grid" data-testid="shade-key">
        {Array.from({ length: shades }, (_, at) => (
          <li key={at} data-x={at} data-y={0} data-shade={at + 1}>
            ≤ {rated ? formatPercent(limit(at + 1)) : formatNumber(Math.floor(limit(at + 1)))}
          </li>
        ))}
      </ul>
      <p class="soft small">{gridWords.noShade[language]}</p>
    </>
  );
}

/** The population or year with most reports in it, of several the latest; none without one. */
function fullest(rows: readonly FigureRow[], key: 'population' | 'year'): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = row.keys[key];
    if (id === undefined) continue;
    const count = row.basis === null ? row.reports : row.here;
    counts.set(String(id), (counts.get(String(id)) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0];
}
