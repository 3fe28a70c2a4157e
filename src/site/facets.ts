import type { OrganisationRow } from '../core/dataset/rows.ts';
import type { Kind, Level } from '../core/report/report.ts';
import { kinds, levels } from '../text/terms.ts';
import { byPinyin, type Atlas } from './atlas.ts';

/** What the list of organs is narrowed to; `null` = not narrowed. */
export interface Facet {
  readonly level: Level | null;
  readonly kind: Kind | null;
  readonly year: number | null;
}

/** Organs on one page of a list. */
export const pageSize = 300;

export const noFacet: Facet = { level: null, kind: null, year: null };

/** Address below `/agencies/` of a facet and a page, `''` for the whole: `level/county/year/2023`. */
export function facetPath(facet: Facet, page = 1): string {
  const parts = Object.entries(facet).flatMap(([name, value]) =>
    value === null ? [] : [name, String(value)],
  );
  return [...parts, ...(page > 1 ? ['page', String(page)] : [])].join('/');
}

/** Organs of a facet in pinyin order. */
export function organisationsOf(all: Atlas, facet: Facet): OrganisationRow[] {
  return matching(all, facet).sort(byPinyin);
}

function matching(all: Atlas, facet: Facet): OrganisationRow[] {
  return all.dataset.organisations
    .filter((organ) => facet.level === null || organ.level === facet.level)
    .filter((organ) => facet.kind === null || organ.kind === facet.kind)
    .filter((organ) => facet.year === null || hasYear(all, organ, facet.year));
}

function hasYear(all: Atlas, organ: OrganisationRow, year: number): boolean {
  return (all.reportsOf.get(organ.organisation_id) ?? []).some((report) => report.year === year);
}

/** Every facet under which at least one organ stands, the whole first. */
export function facetsOf(all: Atlas): Facet[] {
  const found = new Map<string, Facet>();
  for (const organ of all.dataset.organisations) {
    const years = (all.reportsOf.get(organ.organisation_id) ?? []).map((report) => report.year);
    for (const level of [null, organ.level])
      for (const kind of [null, organ.kind])
        for (const year of [null, ...years]) {
          const facet = { level, kind, year };
          found.set(facetPath(facet), facet);
        }
  }
  found.set('', noFacet);
  return [...found.values()];
}

/** A choice of one facet field with the number of organs it leads to. */
export interface Choice {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Choices of a field given the other fields; values without an organ are left out. */
export function choicesOf(all: Atlas, facet: Facet, field: keyof Facet): Choice[] {
  return valuesOf(all, field)
    .map((value) => {
      const chosen = String(facet[field]) === String(value);
      const narrowed = { ...facet, [field]: value } as Facet;
      return {
        value: String(value),
        chosen,
        facet: chosen ? { ...facet, [field]: null } : narrowed,
        count: matching(all, narrowed).length,
      };
    })
    .filter((choice) => choice.count > 0);
}

function valuesOf(all: Atlas, field: keyof Facet): readonly (string | number)[] {
  if (field === 'level') return Object.keys(levels);
  if (field === 'kind') return Object.keys(kinds);
  return [...all.years].reverse();
}
