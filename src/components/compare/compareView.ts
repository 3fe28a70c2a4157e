import { startView, type View } from '../../view/view.ts';
import type { Compared } from './compared.ts';

/** As many organs and regions as one page compares. */
export const mostSubjects = 8;

/** Says so when a visitor's own data are in the file. */
export function fileNameOf(subjects: readonly Compared[], version: string): string {
  return `gongkai${subjects.some((one) => one.own) ? '-own' : ''}-compare-${version}`;
}

/** The organs that stand here before the address asks for something else. */
export function firstView(initial: readonly Compared[]): View {
  return {
    ...startView,
    organisations: initial.filter((one) => one.kind === 'organisation').map((one) => one.id),
  };
}

/** Ids of the organs, then of the regions. */
export function idsOf(view: View): readonly string[] {
  return [...view.organisations, ...view.regions];
}

/** A view with no more subjects than one page compares. */
export function capped(view: View): View {
  const organisations = view.organisations.slice(0, mostSubjects);
  return {
    ...view,
    organisations,
    regions: view.regions.slice(0, mostSubjects - organisations.length),
  };
}

/** The view without an organ or region. */
export function without(view: View, id: string): View {
  return {
    ...view,
    organisations: view.organisations.filter((one) => one !== id),
    regions: view.regions.filter((one) => one !== id),
  };
}

/** The view with one more organ or region. */
export function withSubject(view: View, kind: 'organisation' | 'region', id: string): View {
  const next = without(view, id);
  return kind === 'organisation'
    ? { ...next, organisations: [...next.organisations, id] }
    : { ...next, regions: [...next.regions, id] };
}
