import type { ResultRows } from '../../query/figureRow.ts';
import { exploreWords as words } from '../../text/explore.ts';
import { dimensionNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { seriesWords } from '../../text/series.ts';
import { colon } from '../../text/marks.ts';
import type { Dimension } from '../../view/dimensions.ts';
import { withoutConditions } from '../../view/change.ts';
import type { View } from '../../view/view.ts';

/** Why nothing matches: how many reports there are without each of the conditions. */
export function Empty(props: {
  readonly language: Language;
  readonly view: View;
  readonly coverage: ResultRows | null;
  readonly change: (view: View) => void;
}) {
  const { language, view, coverage, change } = props;
  const counts = Object.fromEntries(
    (coverage?.columns ?? []).map((column, at) => [
      column.name,
      Number(coverage?.rows[0]?.[at] ?? 0),
    ]),
  );
  const without = Object.entries(counts).filter(([name]) => name.startsWith('without_'));
  return (
    <div class="notice" data-testid="empty">
      <p>{(counts['matching'] ?? 0) > 0 ? words.emptySplit[language] : words.empty[language]}</p>
      {(counts['matching'] ?? 0) === 0 && (
        <ul class="bullets">
          {without.map(([name, count]) => {
            const field = name.slice('without_'.length) as Dimension | 'panel';
            return (
              <li key={name}>
                {words.emptyWithout[language]} {count} {words.reports[language]}
                {colon[language]}
                {field === 'panel' ? seriesWords.panel[language] : dimensionNames[field][language]}
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" class="button" onClick={() => change(withoutConditions(view))}>
        {words.clear[language]}
      </button>
    </div>
  );
}
