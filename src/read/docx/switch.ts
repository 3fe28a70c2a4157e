const off = new Set(['0', 'false', 'off', 'none']);

/** Properties of a run that take its text out of what a reader sees. */
export const hidingProperties: ReadonlySet<string> = new Set(['w:vanish', 'w:strike', 'w:dstrike']);

/** Is a property of the on-off kind on? Without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !off.has(value);
}
