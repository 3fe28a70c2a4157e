import { headlineMeasures } from '../../measure/measures.ts';
import type { Measure } from '../../measure/measure.ts';
import type { ToldOrgan } from '../../measure/regionFile.ts';
import type { Figure } from '../../measure/value.ts';
import { basisText } from '../../text/basis.ts';
import { compareWords } from '../../text/compare.ts';
import { contestedNote } from '../../text/contested.ts';
import { ContestedNote } from '../chart/ContestedNote.tsx';
import type { Language } from '../../text/language.ts';
import { gapText, rateText } from '../../text/rate.ts';
import { figureOf, type Entry } from './figures.ts';

interface Props {
  readonly entry: Entry;
  readonly measure: Measure;
  readonly language: Language;
  readonly pages: string;
}

/** A figure by the rules of display: k/n beside every rate, small n greyed or without percentage. */
export function EntryCell({ entry, measure, language, pages }: Props) {
  if (entry.kind === 'none') return <span class="look">{compareWords.none[language]}</span>;
  if (entry.kind === 'gap') return <span class="look">{gapText(language, entry.gap)}</span>;
  if (entry.kind === 'zero') return <span class="look">{gapText(language, null)}</span>;
  if (entry.kind === 'figure') return <FigureText figure={entry.figure} language={language} />;
  const { each, each_total: total, year } = entry.told;
  return (
    <details class="each-organ">
      <summary>{basisText(language, 'each', total)}</summary>
      <ul class="plain small">
        {each.map((organ) => (
          <li key={organ.report_id}>
            <a href={`${pages}agency/${organ.organisation_id}/${year}/`}>{organ.name}</a>{' '}
            <OrganFigure {...{ organ, measure, language }} />
          </li>
        ))}
        {total > each.length && <li>… {total}</li>}
      </ul>
    </details>
  );
}

function FigureText({ figure, language }: { figure: Figure; language: Language }) {
  const { main, base, faint } = rateText(language, figure);
  const note = figure.contested.length === 0 ? '' : contestedNote(language, figure, figure.byParts);
  return (
    <span class={faint ? 'soft' : ''}>
      {main} {base !== '' && <small class="soft">{base}</small>}
      <ContestedNote note={note} />
    </span>
  );
}

/** The headline figures of an organ come with its region; others stand on its own page. */
function OrganFigure(props: { organ: ToldOrgan; measure: Measure; language: Language }) {
  const { organ, measure, language } = props;
  const told = organ.figures[measure.id];
  if (!told || !headlineMeasures.includes(measure)) return null;
  const figure = figureOf(told);
  return figure ? (
    <FigureText figure={figure} language={language} />
  ) : (
    <span class="look">{gapText(language, told.gap ?? null)}</span>
  );
}
