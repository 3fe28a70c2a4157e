import { useEffect, useRef, useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';
import { Failure } from '../loop/Failure.tsx';
import type { ChartKey, DrawnPicture } from '../../charts/chartKey.ts';
import { captionFor } from '../../query/caption.ts';
import type { FigureRow } from '../../query/figureRow.ts';
import { seriesWords as words } from '../../text/series.ts';
import { contestedWords } from '../../text/contested.ts';
import type { Language } from '../../text/language.ts';
import { writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';
import type { LiveFigure, openFigure as openLive } from './liveFigure.ts';

interface LiveCode {
  readonly openFigure: typeof openLive;
}

interface Props {
  readonly language: Language;
  readonly view: View;
  readonly rows: readonly FigureRow[];
  readonly pick: (row: FigureRow) => void;
  /** The chart of the start view as it was drawn at build time. */
  readonly picture: DrawnPicture;
}

/** The figures as a chart: first the picture drawn at build time, alive as soon as it is seen. */
export function FigureChart({ language, view, rows, pick, picture }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const figure = useRef<LiveFigure | null>(null);
  const [drawn] = useState(() => (isStart(view) ? htmlOf(picture) : ''));
  const [key, setKey] = useState<ChartKey | null>(() => (isStart(view) ? picture.key : null));
  const [alive, setAlive] = useState(false);
  const [seen, setSeen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const picked = useRef(pick);
  picked.current = pick;

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
    if (!target) return;
    if (!seen) {
      if (isStart(view)) return;
      target.replaceChildren();
      setKey(null);
      return;
    }
    let gone = false;
    setFailure(null);
    const draw = ({ openFigure }: LiveCode): void => {
      if (gone) return;
      figure.current ??= openFigure(target, (row) => picked.current(row));
      setKey(figure.current.draw(view, rows, language));
      setAlive(true);
    };
    loadCode(() => import('./liveFigure.ts')).then(
      draw,
      (cause: unknown) => !gone && setFailure(cause),
    );
    return () => {
      gone = true;
    };
  }, [seen, rows, language, attempt]);
  useEffect(() => () => figure.current?.dispose(), []);

  return (
    <figure
      class="figure-block"
      data-testid="result-chart"
      data-alive={alive}
      data-kind={key?.kind}
    >
      <div
        ref={element}
        class="chart-canvas"
        role="img"
        aria-label={captionFor(view, language).title}
        dangerouslySetInnerHTML={{ __html: drawn }}
      />
      {failure !== null && (
        <Failure {...{ language, failure }} retry={() => setAttempt(attempt + 1)} code />
      )}
      {key && key.lanes.length > 0 && (
        <ul class="row-links small">
          {key.lanes.map((lane, at) => (
            <li key={lane.id}>
              <span class="swatch" data-lane={laneColour(lane.id, at)} />
              {lane.label}
            </li>
          ))}
        </ul>
      )}
      {key?.kind === 'line' && <p class="soft small">{words.joined[language]}</p>}
      {key?.contested && <p class="soft small">{contestedWords.key[language]}</p>}
      {key?.crosses && <p class="soft small">{words.formNote[language]}</p>}
    </figure>
  );
}

function isStart(view: View): boolean {
  return writeView({ ...view, large: false, version: null }) === '';
}

/** The picture from build time; it stays until the chart lives and owns the element. */
function htmlOf(picture: DrawnPicture): string {
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
