import { numberOf } from './tree.ts';

const most = 100_000;

/** Distances between characters (`g 3 2.5 4` = 2.5 2.5 2.5 4); `null` when none are given. */
export function distancesIn(list: string | undefined): readonly number[] | null {
  const words = (list ?? '').split(/\s+/u).filter((word) => word !== '');
  const distances: number[] = [];
  for (let at = 0; at < words.length;) {
    const repeats = words[at] === 'g';
    const times = repeats ? numberOf(words[at + 1]) : 1;
    const distance = numberOf(words[repeats ? at + 2 : at]);
    for (let each = 0; each < times && distances.length < most; each++) distances.push(distance);
    at += repeats ? 3 : 1;
  }
  return distances.length === 0 ? null : distances;
}
