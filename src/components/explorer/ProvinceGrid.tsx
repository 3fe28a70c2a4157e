import { useState } from 'preact/hooks';
import { tiles } from '../../charts/provinceGrid.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words, valueName } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { valueCell } from './tableModel.ts';

/** Province-level units as tiles of one size; one population at a time. */
export function ProvinceGrid(props: {
  readonly language: Language;
  readonly rows: readonly FigureRow[];
  readonly pick: (row: FigureRow) => void;
}) {
  const { language, rows, pick } = props;
  const populations = [...new Set(rows.map((row) => String(row.keys.population ?? '')))];
  const [chosen, setChosen] = useState('');
  const population = populations.includes(chosen) ? chosen : (fullest(rows) ?? '');
  const shown = rows.filter((row) => String(row.keys.population ?? '') === population);
  const first = shown.filter((row) => row.measure === rows[0]?.measure);
  const most = Math.max(...first.map((row) => row.value ?? 0), 0);
  return (
    <figure class="figure-block" data-testid="result-chart">
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
          const shade = row?.value && most > 0 ? Math.ceil((5 * row.value) / most) : 0;
          return (
            <li key={tile.code} data-x={tile.x} data-y={tile.y} data-shade={row ? shade : 'none'}>
              <span>{tile[language]}</span>
              {row ? (
                <button type="button" class="figure" onClick={() => pick(row)}>
                  {valueCell(row, language).text}
                </button>
              ) : (
                <small>{words.noReport[language]}</small>
              )}
            </li>
          );
        })}
      </ul>
      <figcaption class="soft small">{words.notMap[language]}</figcaption>
    </figure>
  );
}

/** The population with most reports. */
function fullest(rows: readonly FigureRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = String(row.keys.population ?? '');
    counts.set(id, (counts.get(id) ?? 0) + row.reports);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
