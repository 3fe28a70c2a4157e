const drawn = /^\s*(?:FORMDROPDOWN|EQ|SYMBOL|ADVANCE)\b/iu;

/** Does Word draw what the field shows from its instruction? Then it stands nowhere as text. */
export function isDrawn(instruction: string): boolean {
  return drawn.test(instruction);
}
