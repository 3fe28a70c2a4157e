/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  unit(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Around 0, spread 1. */
  normal(): number;
}

/** Mulberry32 over a hash of the seed's text. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number =>
    least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    whole,
    chance: (probability) => unit() < probability,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

/** A count with a long tail: half of all lie below `median`. */
export function heavyTailed(random: Random, median: number, spread: number): number {
  return Math.min(Math.floor(median * Math.exp(spread * random.normal())), 60_000);
}

/** Deals `total` out over the weights; the parts always add up to it. */
export function deal(random: Random, total: number, weights: readonly number[]): number[] {
  const uneven = weights.map((weight) => weight * Math.exp(0.6 * random.normal()));
  const sum = uneven.reduce((all, weight) => all + weight, 0);
  const parts = uneven.map((weight) => Math.floor((total * weight) / sum));
  let rest = total - parts.reduce((all, part) => all + part, 0);
  while (rest > 0) {
    const at = drawn(random, uneven, sum);
    parts[at] = (parts[at] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}

function drawn(random: Random, weights: readonly number[], sum: number): number {
  let left = random.unit() * sum;
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return at;
  }
  return 0;
}
