import { useEffect, useRef, useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';
import { Failure } from '../loop/Failure.tsx';
import { contestedWords } from '../../text/contested.ts';
import type { Language } from '../../text/language.ts';
import { colon, listComma } from '../../text/marks.ts';
import type { Grid } from './figures.ts';

/** Lines of one measure over the years; a lone year as bars. The picture is drawn when it is seen. */
export function CompareChart(props: {
  readonly id: string;
  readonly grid: Grid;
  /** The measure for all subjects: its pictures share one axis. */
  readonly whole: Grid;
  readonly language: Language;
  readonly breakBefore: number | null;
  readonly height: number;
}) {
  const { id, grid, whole, language, breakBefore, height } = props;
  const host = useRef<HTMLDivElement>(null);
  const [svg, setSvg] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [again, setAgain] = useState(0);
  const label = `${grid.measure.label[language]}${colon[language]}${grid.rows.map((row) => row.subject.name).join(listComma[language])}`;

  useEffect(() => {
    let current = true;
    const draw = async (): Promise<void> => {
      const width = Math.max(300, Math.round(host.current?.clientWidth ?? 720));
      const { compareSvg } = await loadCode(() => import('./compareSvg.ts'));
      const picture = { grid, whole, language, breakBefore };
      const drawn = compareSvg(picture, { width, height }, id, label);
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
  }, [grid, whole, language, height, breakBefore, again]);

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
