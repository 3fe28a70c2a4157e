import { compareWords } from '../../text/compare.ts';
import type { Language } from '../../text/language.ts';
import { suggest, type Catalogue } from './catalogue.ts';

/** Organs like the first one, each with the reason. */
export function Suggestions(props: {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly like: string;
  readonly taken: readonly string[];
  readonly add: (id: string) => void;
}) {
  const { language, catalogue, like, taken, add } = props;
  const suggestions = suggest(catalogue, like, taken);
  return (
    <details class="no-print">
      <summary>{compareWords.peers[language]}</summary>
      {suggestions.length === 0 ? (
        <p class="soft">{compareWords.noPeers[language]}</p>
      ) : (
        <ul class="plain">
          {suggestions.map(({ organ, reasons }) => (
            <li key={organ.organisation_id}>
              <button type="button" class="button" onClick={() => add(organ.organisation_id)}>
                + {organ.name}
              </button>{' '}
              <small class="soft">
                {reasons.map((reason) => compareWords.reasons[language][reason]).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
