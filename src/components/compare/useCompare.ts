import { useRef, useState } from 'preact/hooks';
import type { LoadOptions } from '../../client/load.ts';
import { LoadError } from '../../client/loadError.ts';
import { isVisitKept } from '../../client/ownKept.ts';
import { loadPublished } from '../../client/published.ts';
import type { OwnData } from '../../own/ownData.ts';
import { readView, writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';
import { useLoop, type Loop } from '../loop/useLoop.ts';
import type { OwnChanged } from '../own/panelProps.ts';
import type { Catalogue } from './catalogue.ts';
import { loadOrganisation, loadRegion, type Compared } from './compared.ts';
import { capped, firstView, idsOf, without, withSubject } from './compareView.ts';
import { isOwn, ownSubject } from './ownSubjects.ts';

/** The organs and regions asked for, with their figures, and those that are not to be had. */
export interface ComparedAnswer {
  readonly subjects: readonly Compared[];
  readonly missed: readonly string[];
  /** Why they are missed, where trying again may help. */
  readonly failure: LoadError | null;
  /** Was the visitor's data asked for, and are they gone? */
  readonly ownGone: boolean;
}

export interface Compare extends Loop<View, ComparedAnswer> {
  readonly catalogue: Catalogue | null;
  openCatalogue(): Promise<Catalogue>;
  /** To be told when the visitor's data change. */
  readonly changed: OwnChanged;
}

/** The loop of the page: organs and regions of the address, each loaded once. */
export function useCompare(root: string, initial: readonly Compared[], mark: string): Compare {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const own = useRef<OwnData | null>(null);
  const known = useRef(new Map(initial.map((one) => [one.id, one])));
  const subjectAt = (id: string): Compared | null =>
    isOwn(id) ? ownSubject(own.current, id, mark) : (known.current.get(id) ?? null);
  const first = firstView(initial);
  const loop = useLoop<View, ComparedAnswer>({
    start: { asked: first, answer: answerOf(first, subjectAt, []) },
    read: (search) => {
      const { view, asked } = readView(search);
      return asked ? capped(view) : { ...first, large: view.large };
    },
    write: writeCompare,
    atHand: (view) =>
      idsOf(view).every((id) => subjectAt(id)) ? answerOf(view, subjectAt, []) : null,
    ask: async (view, turn) => {
      const wanted = idsOf(view).filter((id) => !isOwn(id) && !subjectAt(id));
      const loaded = await Promise.allSettled(
        wanted.map((id) => loadSubject(root, view, id, turn)),
      );
      turn.signal.throwIfAborted();
      for (const one of loaded)
        if (one.status === 'fulfilled') known.current.set(one.value.id, one.value);
      const failures = loaded.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      return answerOf(view, subjectAt, failures);
    },
  });
  const latest = useRef(loop);
  latest.current = loop;
  /** Data are read for a while: what they come to is the page as it is asked for by then. */
  const changed: OwnChanged = (data, added) => {
    own.current = data;
    const { asked, choose, again } = latest.current;
    if (added.length > 0)
      return choose(
        capped(added.reduce((next, id) => withSubject(next, 'organisation', id), asked)),
      );
    if (!asked.organisations.some(isOwn)) return;
    if (data === null) choose(asked.organisations.filter(isOwn).reduce(without, asked));
    else again();
  };
  const openCatalogue = async (): Promise<Catalogue> => {
    if (catalogue) return catalogue;
    const loaded = await loadPublished<Catalogue>(`${root}api/v1/index.json`);
    setCatalogue(loaded);
    return loaded;
  };
  return { ...loop, catalogue, openCatalogue, changed };
}

/** No subjects at all is a view of its own: the bare address stands for the first. */
function writeCompare(view: View): string {
  return `?${writeView(view) || 'a='}`;
}

function loadSubject(root: string, view: View, id: string, turn: LoadOptions): Promise<Compared> {
  return view.regions.includes(id) ? loadRegion(root, id, turn) : loadOrganisation(root, id, turn);
}

/** What is there of the view; an answer of another deployment is none. */
function answerOf(
  view: View,
  subjectAt: (id: string) => Compared | null,
  failures: readonly unknown[],
): ComparedAnswer {
  const errors = failures.filter((one) => one instanceof LoadError);
  const outdated = errors.find((one) => one.fault === 'outdated');
  if (outdated) throw outdated;
  const missed = idsOf(view).filter((id) => !subjectAt(id));
  return {
    subjects: idsOf(view).flatMap((id) => subjectAt(id) ?? []),
    missed: missed.filter((id) => !isOwn(id)),
    failure: errors.find((one) => one.fault !== 'missing') ?? null,
    ownGone: missed.some(isOwn) && !isVisitKept(),
  };
}
