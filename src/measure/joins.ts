/** What a point of a series stands for, as far as it decides whether a line may lead to it. */
export interface Standing {
  readonly year: number;
  /** The organs in the figure: one text for one set of them, `''` for none. */
  readonly organs: string;
  /** First and last edition of the form behind it. */
  readonly forms: readonly [string, string];
  /** Scope or population of the figures. */
  readonly scope: string;
}

/**
 * May a line join the two points? Only where the years follow each other and the same organs
 * report on one edition of the form and with one scope: anything else compares unlike things.
 */
export function mayJoin(before: Standing | null, after: Standing | null): boolean {
  if (before === null || after === null) return false;
  const forms = new Set([...before.forms, ...after.forms]);
  return (
    Math.abs(after.year - before.year) === 1 &&
    before.organs !== '' &&
    before.organs === after.organs &&
    before.scope === after.scope &&
    forms.size === 1
  );
}

/** For each point of a series, oldest or newest first: is it joined to the one before it? */
export function joinsOf(points: readonly (Standing | null)[]): boolean[] {
  return points.map((point, at) => at > 0 && mayJoin(points[at - 1] ?? null, point));
}

/** One text for one set of organs, whatever the order of their ids. */
export function organSet(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(' ');
}
