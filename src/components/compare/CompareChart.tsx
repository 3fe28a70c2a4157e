import { useEffect, useRef, useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';
import { Failure } from '../loop/Failure.tsx';
import { leastFirm, leastPercent } from '../../measure/display.ts';
import { contestedWords } from '../../text/contested.ts';
import type { Language } from '../../text/language.ts';
import { seriesWords } from '../../text/series.ts';
import { colon, listComma } from '../../text/marks.ts';
import { joinsOf } from '../../measure/joins.ts';
import { standingOf, type Entry, type Grid } from './figures.ts';

/** Lines of one measure over the years; a lone year as bars. The picture is drawn when it is seen. */
export function CompareChart(props: {
  readonly id: string;
  readonly grid: Grid;
  readonly language: Language;
  readonly breakBefore: number | null;
  readonly height: number;
}) {
  const { id, grid, language, breakBefore, height } = props;
  const host = useRef<HTMLDivElement>(null);
  const [svg, setSvg] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [again, setAgain] = useState(0);
  const label = `${grid.measure.label[language]}${colon[language]}${grid.rows.map((row) => row.subject.name).join(listComma[language])}`;

  useEffect(() => {
    let current = true;
    const draw = async (): Promise<void> => {
      const width = Math.max(300, Math.round(host.current?.clientWidth ?? 720));
      const { compareSvg, unitName } = await loadCode(() => import('./compareSvg.ts'));
      const drawn = compareSvg(
        {
          lines: grid.rows.map((row) => {
            const joined = joinsOf(row.entries.map(standingOf));
            return {
              name: row.subject.name,
              points: row.entries.map((entry, at) => ({
                year: grid.years[at] ?? 0,
                value: plotted(entry),
                faint: isFaint(entry),
                contested: entry.kind === 'figure' && entry.figure.contested.length > 0,
                joined: joined[at] ?? false,
                ...(row.subject.kind === 'region' && entry.kind === 'figure'
                  ? { organs: entry.year.organs.length }
                  : {}),
              })),
            };
          }),
          ...(grid.measure.denominator
            ? { unit: 'percent' }
            : { unit: 'count', unitName: unitName(language, grid.measure.unit) }),
          breakBefore,
          breakLabel: seriesWords.formBreak[language],
        },
        { width, height },
        id,
        label,
      );
      if (!current) return;
      setSvg(drawn);
      setFailure(null);
    };
    const attempt = (): void => void draw().catch((cause: unknown) => current && setFailure(cause));
    attempt();
    void import('../charts-static/chart-words.ts').catch(() => undefined);
    const observer = new ResizeObserver(attempt);
    if (host.current) observer.observe(host.current);
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [grid, language, height, breakBefore, again]);

  if (failure !== null)
    return (
      <Failure
        {...{ language, failure }}
        retry={() => {
          setFailure(null);
          setAgain(again + 1);
        }}
        code
      />
    );
  const marked = grid.rows.some(({ entries }) =>
    entries.some((entry) => entry.kind === 'figure' && entry.figure.contested.length > 0),
  );
  return (
    <>
      <div
        class="compare-chart"
        ref={host}
        data-testid="result-chart"
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {marked && <p class="soft small">{contestedWords.key[language]}</p>}
    </>
  );
}

/** Rates that rest on fewer than ten are not drawn; the table shows them as k/n. */
function plotted(entry: Entry): number | null {
  if (entry.kind !== 'figure') return null;
  const { n, value } = entry.figure;
  return n !== null && n < leastPercent ? null : value;
}

/** From 10 to 29 a percentage is greyed, in the picture as in the table. */
function isFaint(entry: Entry): boolean {
  return entry.kind === 'figure' && entry.figure.n !== null && entry.figure.n < leastFirm;
}
