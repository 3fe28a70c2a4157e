import { unknownCharacter } from '../characters.ts';
import { isBlank } from './blank.ts';
import { canBeDigit } from './digit-shapes.ts';
import type { PdfFont, PdfGlyph } from './interpreter.ts';
import type { Page } from './page.ts';

/** Gives the path of an outline that pdfjs keeps under a name; `null` = it keeps none. */
export type Outlines = (name: string) => ArrayLike<number> | null;

/** So many digits of one font must have the outline of another before none of it is believed. */
const leastLies = 2;

/**
 * Which fonts of a document say truly what their characters are. A font is not believed when the
 * file has no map to characters for it, or when its digits do not look like what they are said to be.
 */
export class FontTrust {
  private readonly unmapped: ReadonlySet<string>;
  private readonly seen = new Map<string, Map<string, boolean>>();
  private readonly doubted = new Set<string>();

  constructor(unmapped: ReadonlySet<string>) {
    this.unmapped = unmapped;
  }

  /** Looks at characters that are drawn in a font; `key` names it in the document. */
  look(key: string, font: PdfFont, glyphs: readonly (PdfGlyph | number)[], at: Outlines): void {
    if (font.name !== undefined && this.unmapped.has(font.name)) this.doubted.add(key);
    if (!Array.isArray(glyphs) || this.doubted.has(key)) return;
    const digits = this.seen.get(key) ?? new Map<string, boolean>();
    this.seen.set(key, digits);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number' || !/^[0-9]$/u.test(glyph.unicode)) continue;
      if (digits.has(glyph.unicode)) continue;
      const path = outlineOf(font, glyph, at);
      if (!path) continue;
      const upward = (font.fontMatrix?.[3] ?? 1) > 0;
      digits.set(glyph.unicode, canBeDigit(glyph.unicode, path, upward));
    }
    const lies = [...digits.values()].filter((fits) => !fits).length;
    if (lies >= leastLies) this.doubted.add(key);
  }

  /** The page with every character of a font that is not believed unknown. */
  believed(page: Page): Page {
    if (this.doubted.size === 0) return page;
    const glyphs = page.glyphs.map((glyph) =>
      this.doubted.has(glyph.font) && glyph.text !== '' && !isBlank(glyph.text)
        ? { ...glyph, text: unknownCharacter }
        : glyph,
    );
    return { ...page, glyphs };
  }
}

function outlineOf(font: PdfFont, glyph: PdfGlyph, at: Outlines): ArrayLike<number> | null {
  if (font.charProcOperatorList) return drawnPath(font, glyph.operatorListId ?? '');
  return at(`${font.loadedName ?? ''}_path_${glyph.fontChar ?? ''}`);
}

const constructPath = 91;

/** All paths of a drawing, one behind the other. */
function drawnPath({ charProcOperatorList }: PdfFont, id: string): ArrayLike<number> | null {
  const list = charProcOperatorList?.get(id) as
    { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] } | undefined;
  const numbers: number[] = [];
  list?.fnArray.forEach((operation, at) => {
    if (operation !== constructPath) return;
    const [, parts] = list.argsArray[at] as readonly [unknown, readonly unknown[]];
    numbers.push(...Array.from((parts[0] ?? []) as ArrayLike<number>));
  });
  return numbers.length > 0 ? numbers : null;
}
