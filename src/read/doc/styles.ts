import { Bytes } from '../bytes.ts';
import type { Extent } from './header.ts';
import { hides } from './look.ts';

interface Style {
  readonly base: number;
  readonly hides: boolean | null;
}

const none = 0x0fff;
const kinds = { paragraph: 1, character: 2 } as const;

/** Numbers of the styles whose text is hidden or struck out, by themselves or by what they build on. */
export function hidingStyles(table: Uint8Array, { at: start, length }: Extent): Set<number> {
  const styles = stylesIn(new Bytes(table.subarray(start, start + length)));
  return new Set(styles.flatMap((_, number) => (isHiding(styles, number) ? [number] : [])));
}

function stylesIn(bytes: Bytes): (Style | null)[] {
  if (bytes.length < 6) return [];
  const styles: (Style | null)[] = [];
  const count = bytes.u16(2);
  const fixed = bytes.u16(4);
  let at = 2 + bytes.u16(0);
  while (styles.length < count && at + 2 <= bytes.length) {
    const size = bytes.u16(at);
    styles.push(size === 0 ? null : styleOf(bytes.slice(at + 2, size), fixed));
    at += 2 + size;
  }
  return styles;
}

/** A style: fixed head, name, then lists of properties, that of the characters last. */
function styleOf(entry: Uint8Array, fixed: number): Style | null {
  const bytes = new Bytes(entry);
  const head = bytes.u16(2);
  const kind = head & 0xf;
  if (kind !== kinds.paragraph && kind !== kinds.character) return null;
  let at = fixed + 2 + 2 * bytes.u16(fixed) + 2;
  if (kind === kinds.paragraph) at += 2 + bytes.u16(at);
  at += at % 2;
  const list = at + 2 <= bytes.length ? bytes.slice(at + 2, bytes.u16(at)) : new Uint8Array();
  return { base: head >> 4, hides: hides(list) };
}

function isHiding(styles: readonly (Style | null)[], number: number): boolean {
  let next = number;
  for (let depth = 0; depth < 20 && next !== none; depth++) {
    const style = styles[next];
    if (!style) return false;
    if (style.hides !== null) return style.hides;
    next = style.base;
  }
  return false;
}
