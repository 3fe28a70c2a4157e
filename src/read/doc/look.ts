import { code, propertiesIn } from './property.ts';

/** How characters are shown. */
export interface Look {
  /** Are they no part of the text as it stands? `null` = as the style of the paragraph says. */
  readonly hidden: boolean | null;
  readonly deleted: boolean;
  readonly raised: boolean;
  /** Has the character a meaning of its own (a note mark, a symbol)? */
  readonly special: boolean;
  /** Code of an inserted symbol; `null` for plain characters. */
  readonly symbol: number | null;
}

/** What the named style hides: `null` = it says nothing. */
export type StyleHides = (style: number) => boolean;

const hiding: ReadonlySet<number> = new Set([code.hidden, code.strike, code.doubleStrike]);
/** Values of a switch that say: as the style, and the opposite of it. */
const likeStyle = 0x80;
const unlikeStyle = 0x81;

/** The look that a list of properties gives. */
export function lookOf(properties: Uint8Array, styleHides: StyleHides): Look {
  const by = { itself: false, style: false, shown: false };
  const look = { deleted: false, raised: false, special: false, symbol: null as number | null };
  for (const { code: found, value } of propertiesIn(properties)) {
    const on = value.u8(0);
    if (hiding.has(found)) {
      by.itself ||= on === 1 || on === unlikeStyle;
      by.shown ||= found === code.hidden && on !== likeStyle;
    } else if (found === code.fieldHidden) by.itself ||= on === 1;
    else if (found === code.deleted) look.deleted = on === 1;
    else if (found === code.raised) look.raised = on === 1;
    else if (found === code.special) look.special = on === 1;
    else if (found === code.symbol) look.symbol = value.u16(2);
    else if (found === code.characterStyle) by.style = styleHides(value.u16(0));
  }
  return { hidden: hiddenBy(by), ...look };
}

/** A switch that is on hides; one that is off overrules a hiding style. */
function hiddenBy(by: { itself: boolean; style: boolean; shown: boolean }): boolean | null {
  if (by.itself) return true;
  if (by.shown) return false;
  return by.style ? true : null;
}

/** Do the properties of a style hide its text? `null` = they say nothing of it. */
export function hides(properties: Uint8Array): boolean | null {
  return lookOf(properties, () => false).hidden;
}
