import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { inBrackets } from '../../text/marks.ts';
import { unitName } from '../../text/measure.ts';
import { scopes } from '../../text/terms.ts';
import { basisText } from '../../text/basis.ts';
import type { Compared } from './compared.ts';
import { EntryCell } from './EntryCell.tsx';
import type { Entry, Grid } from './figures.ts';

/** One measure as a table: subjects down, years across; every figure leads to its form. */
export function CompareTable(props: { grid: Grid; language: Language; pages: string }) {
  const { grid, language, pages } = props;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={grid.measure.label[language]}>
      <table class="ledger notranslate" data-testid="compare-table" translate={false}>
        <caption>
          {grid.measure.label[language]}
          {grid.measure.unit && inBrackets(language, unitName(language, grid.measure.unit))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{compareWords.organ[language]}</th>
            {grid.years.map((year) => (
              <th key={year} scope="col" class="num">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ subject, entries }) => (
            <tr key={subject.id}>
              <th scope="row">
                {subject.own ? (
                  subject.name
                ) : (
                  <a
                    href={`${pages}${subject.kind === 'region' ? 'region' : 'agency'}/${subject.id}/`}
                  >
                    {subject.name}
                  </a>
                )}{' '}
                <small class="soft">{scopeOf(subject, language)}</small>
              </th>
              {entries.map((entry, at) => (
                <td key={grid.years[at]} class="num">
                  {subject.kind === 'region' && entry.kind !== 'none' && entry.kind !== 'each' && (
                    <small class="soft">
                      {basisText(language, entry.year.told?.basis ?? 'each', countOf(entry))}{' '}
                    </small>
                  )}
                  {entry.kind !== 'none' && entry.year.reportId && !subject.own ? (
                    <a href={`${pages}agency/${subject.id}/${entry.year.year}/`}>
                      <EntryCell {...{ entry, language, pages }} measure={grid.measure} />
                    </a>
                  ) : (
                    <EntryCell {...{ entry, language, pages }} measure={grid.measure} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Organs behind an entry of a region. */
function countOf(entry: Entry): number {
  return entry.kind === 'figure' ? entry.year.organs.length : 0;
}

function scopeOf({ kind, years }: Compared, language: Language): string {
  if (kind === 'region') return '';
  const known = [...new Set(years.map((year) => year.scope))];
  return known.map((scope) => scopes[scope][language]).join(' / ');
}
