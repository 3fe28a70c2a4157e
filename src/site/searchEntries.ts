import { entryOf, searchEntriesOf } from '../identity/build/searchIndex.ts';
import type { SearchEntry } from '../identity/search.ts';
import { headlineMeasures } from '../measure/measures.ts';
import { mainPlaces, morePlaces } from '../text/chrome.ts';
import { kindWords } from '../text/searchPage.ts';
import type { Words } from '../text/language.ts';
import { kinds } from '../text/terms.ts';
import { lineage, type Atlas } from './atlas.ts';
import { facetPath, noFacet } from './facets.ts';
import { glossaryParts } from './glossary.ts';
import { lineName } from './lines.ts';

/** An entry as the box shows it. */
export interface ShownEntry extends SearchEntry {
  /** Name on English pages, where it has one. */
  readonly en: string | null;
  /** Address below the language. */
  readonly path: string;
  /** What stands small beside the name: regions of an organ, else what it is. */
  readonly context: Words;
}

/** Everything that the search box finds: regions, organs, measures, terms, years, pages. */
export function searchEntriesOfSite(all: Atlas): ShownEntry[] {
  return [
    ...organEntries(all),
    ...headlineMeasures.map(({ id, label }) => worded('measure', id, label, `/measures/${id}/`)),
    ...termEntries(),
    ...all.years.map((year) => {
      const label = { zh: `${year} 年的年报`, en: `Reports of ${year}` };
      const path = `/agencies/${facetPath({ ...noFacet, year })}/`;
      return worded('page', `year-${year}`, label, path, [String(year), `${year}年`]);
    }),
    ...[...mainPlaces, ...morePlaces].map(({ path, label }) => worded('page', path, label, path)),
  ];
}

function organEntries(all: Atlas): ShownEntry[] {
  const { organisations, regions } = all.dataset;
  const yearsOf = (id: string): number[] => (all.reportsOf.get(id) ?? []).map(({ year }) => year);
  return searchEntriesOf(organisations, regions, yearsOf).map((entry) => {
    const organ = all.organisations.get(entry.id);
    const isRegion = entry.kind === 'region';
    const code = isRegion ? (all.regions.get(entry.id)?.parent_code ?? null) : organ?.region_code;
    const places = lineage(all, code ?? null).map((region) => region.name);
    const context = (lead: string): string => [lead, ...places].filter(Boolean).join(' ');
    return {
      ...entry,
      aliases: organ ? [...entry.aliases, kinds[organ.kind].en] : entry.aliases,
      en: null,
      path: isRegion ? `/region/${entry.id}/` : `/agency/${entry.id}/`,
      context: isRegion
        ? { zh: context(kindWords.region.zh), en: context(kindWords.region.en) }
        : { zh: context(''), en: context('') },
    };
  });
}

function termEntries(): ShownEntry[] {
  const entries = glossaryParts().flatMap(({ prefix, entries: lines }) =>
    lines.map(({ id, line }) => {
      const name = { zh: lineName('zh', line), en: lineName('en', line) };
      return worded('term', `${prefix}${id}`, name, `/glossary/#${prefix}${id}`, [line.label]);
    }),
  );
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

function worded(
  kind: 'measure' | 'term' | 'page',
  id: string,
  label: Words,
  path: string,
  aliases: readonly string[] = [],
): ShownEntry {
  return {
    ...entryOf(kind, id, label.zh, [label.en, ...aliases]),
    en: label.en,
    path,
    context: kindWords[kind],
  };
}
