import { useEffect, useRef } from 'preact/hooks';
import type { Scope } from '../../core/report/report.ts';
import type { Sums } from '../../measure/sums.ts';
import type { Language } from '../../text/language.ts';
import { storyWords } from '../../text/story.ts';
import { scopes } from '../../text/terms.ts';
import { keyOf, type Index, type StoryAddress, type Subject } from './subject.ts';

/** Whose story, which year, which scope: three plain selects. */
export function StoryPicker(props: {
  readonly language: Language;
  readonly index: Index | null;
  readonly openIndex: () => void;
  readonly address: StoryAddress;
  readonly shown: Sums | null;
  readonly available: readonly Sums[];
  readonly choose: (address: StoryAddress) => void;
}) {
  const { language, index, openIndex, address, shown, available, choose } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current === document.activeElement) openIndex();
  }, []);
  const years = [...new Set(available.map((one) => one.year))].sort((a, b) => b - a);
  const inYear = available.filter((one) => one.year === shown?.year);
  return (
    <form class="story-picker no-print" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{storyWords.subject[language]}</span>
        <select
          data-testid="story-subject"
          ref={select}
          value={keyOf(address.subject)}
          onFocus={openIndex}
          onPointerDown={openIndex}
          onChange={(event) =>
            choose({ ...address, subject: subjectFrom(event.currentTarget.value), scope: null })
          }
        >
          <option value="all">{storyWords.all[language]}</option>
          {index && (
            <>
              <optgroup label={storyWords.region[language]}>
                {index.regions.map((one) => (
                  <option key={one.region_code} value={`region ${one.region_code}`}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
              <optgroup label={storyWords.organisation[language]}>
                {index.organisations.map((one) => (
                  <option key={one.organisation_id} value={`organisation ${one.organisation_id}`}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            </>
          )}
        </select>
      </label>
      <label>
        <span>{storyWords.year[language]}</span>
        <select
          data-testid="story-year"
          data-start=""
          value={shown?.year ?? ''}
          onChange={(event) => choose({ ...address, year: Number(event.currentTarget.value) })}
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{storyWords.scope[language]}</span>
        <select
          data-testid="story-scope"
          data-start=""
          value={shown?.scope ?? ''}
          onChange={(event) =>
            choose({
              ...address,
              year: shown?.year ?? null,
              scope: event.currentTarget.value as Scope,
            })
          }
        >
          {inYear.map((one) => (
            <option key={one.scope} value={one.scope}>
              {scopes[one.scope][language]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function subjectFrom(key: string): Subject {
  const [kind, id = ''] = key.split(' ');
  if (kind === 'region' || kind === 'organisation') return { kind, id };
  return { kind: 'all' };
}
