import { useEffect, useRef, useState } from 'preact/hooks';
import { chartModel, rowAt } from '../../charts/chartModel.ts';
import type { LiveChart } from '../../charts/live.ts';
import { captionFor } from '../../query/caption.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { rateLine } from '../../text/rate.ts';
import { writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';

interface Props {
  readonly language: Language;
  readonly view: View;
  readonly rows: readonly FigureRow[];
  readonly pick: (row: FigureRow) => void;
  /** The chart of the start view as it was drawn at build time. */
  readonly picture: { readonly wide: string; readonly narrow: string };
}

/** The figures as a chart: first the picture drawn at build time, alive as soon as it is seen. */
export function FigureChart({ language, view, rows, pick, picture }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<LiveChart | null>(null);
  const [alive, setAlive] = useState(false);
  const [seen, setSeen] = useState(false);
  const [drawn] = useState(() => (isStart(view) ? htmlOf(picture) : ''));
  const model = chartModel(view, rows, language);
  const latest = useRef({ model, pick });
  latest.current = { model, pick };

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    watch.observe(target);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const target = element.current;
    if (!seen && !isStart(view)) target?.replaceChildren();
    if (!seen || !target) return;
    let gone = false;
    void Promise.all([import('../../charts/live.ts'), import('../../charts/figureChart.ts')]).then(
      ([live, figure]) => {
        if (gone) return;
        target.style.height = `${figure.chartHeight(model)}px`;
        if (!chart.current) {
          target.replaceChildren();
          chart.current = live.openChart(target);
          chart.current.onPick((series, index) => {
            const row = rowAt(latest.current.model, series, index);
            if (row) latest.current.pick(row);
          });
        }
        const option = figure.figureChart(model, { formBreak: words.formBreak[language] });
        chart.current.draw(option, (series, index) =>
          describe(
            rowAt(latest.current.model, series, index),
            latest.current.model,
            series,
            index,
            language,
          ),
        );
        setAlive(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [seen, rows, language]);
  useEffect(() => () => chart.current?.dispose(), []);

  return (
    <figure
      class="figure-block"
      data-testid="result-chart"
      data-alive={alive}
      data-kind={model.kind}
    >
      <div
        ref={element}
        class="chart-canvas"
        role="img"
        aria-label={captionFor(view, language).title}
        dangerouslySetInnerHTML={{ __html: drawn }}
      />
      {['stack', 'bar', 'strip'].includes(model.kind) && model.series.length > 1 && (
        <ul class="row-links small">
          {model.series.map((lane, at) => (
            <li key={lane.id}>
              <span class="swatch" data-lane={laneColour(lane.id, at)} />
              {lane.label}
            </li>
          ))}
        </ul>
      )}
      {model.breakBefore !== null && <p class="soft small">{words.formNote[language]}</p>}
    </figure>
  );
}

function isStart(view: View): boolean {
  return writeView({ ...view, large: false, version: null }) === '';
}

/** The picture from build time; it stays until the chart lives and owns the element. */
function htmlOf(picture: Props['picture']): string {
  return `<div class="wide">${picture.wide}</div><div class="narrow">${picture.narrow}</div>`;
}

/** Name of the swatch: an outcome group, else the place in the row of line colours. */
function laneColour(id: string, at: number): string {
  const outcome = id
    .split('~')
    .map((one) => one.split('.')[0] ?? one)
    .find((one) =>
      ['granted', 'partial', 'denied', 'unable', 'not_processed', 'other', 'pending'].includes(one),
    );
  return outcome ?? `line-${at}`;
}

function describe(
  row: FigureRow | null,
  model: ReturnType<typeof chartModel>,
  series: number,
  index: number,
  language: Language,
): string {
  if (!row || row.k === null) return '';
  const lane = model.series[series]?.label ?? '';
  const category =
    model.kind === 'heat' || model.kind === 'strip' ? '' : (model.categories[index]?.label ?? '');
  const figure = { k: row.k, n: row.n, value: row.value ?? 0 };
  const where =
    model.kind === 'heat' || model.kind === 'strip'
      ? Object.values(row.names).join(' · ')
      : category;
  return [where, model.kind === 'heat' ? '' : lane, rateLine(language, figure)]
    .filter((one) => one !== '')
    .join('\n');
}
