import { plainText, unknownCharacter } from '../characters.ts';
import { isBlank } from '../pdf/blank.ts';
import { applyBox, type Matrix } from '../pdf/matrix.ts';
import type { Glyph } from '../pdf/page.ts';
import { distancesIn } from './delta.ts';
import { childrenOf, numberOf, type Element } from './tree.ts';

/** What stands for a character that has no Unicode. */
const placeholder = '¤';

/** The characters of a text object; `matrix` leads from its own units to the page. */
export function glyphsOf(object: Element, matrix: Matrix, run: number): Glyph[] {
  const { attributes } = object;
  const size = numberOf(attributes['Size']);
  const turned = Math.round(numberOf(attributes['CharDirection']) / 90);
  const font = attributes['Font'] ?? '';
  const style = { size, font, scale: numberOf(attributes['HScale'], 1) || 1, turned, matrix, run };
  const glyphs: Glyph[] = [];
  const pen = { x: 0, y: 0 };
  for (const code of childrenOf(object, 'TextCode')) glyphs.push(...codeGlyphs(code, style, pen));
  return glyphs;
}

interface Style {
  readonly font: string;
  readonly size: number;
  readonly scale: number;
  readonly turned: number;
  readonly matrix: Matrix;
  readonly run: number;
}

function codeGlyphs(
  { attributes, text }: Element,
  style: Style,
  pen: { x: number; y: number },
): Glyph[] {
  const right = distancesIn(attributes['DeltaX']);
  const down = distancesIn(attributes['DeltaY']);
  const vertical = down !== null && right === null;
  pen.x = numberOf(attributes['X'], pen.x);
  pen.y = numberOf(attributes['Y'], pen.y);
  return Array.from(text).flatMap((letter, at): Glyph[] => {
    const natural = naturalWidth(letter) * style.size * style.scale;
    const step = right?.[at] ?? natural;
    const width = step > 0 ? Math.min(step, natural) : natural;
    const glyph = glyphAt(letter, pen.x, pen.y, width, vertical, style);
    if (!vertical) pen.x += step;
    pen.y += down?.[at] ?? 0;
    return glyph === null ? [] : [glyph];
  });
}

/** Width of a character in parts of its height: the font is not asked. */
function naturalWidth(letter: string): number {
  return (letter.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
}

function glyphAt(
  letter: string,
  x: number,
  y: number,
  width: number,
  vertical: boolean,
  { size, font, turned, matrix, run }: Style,
): Glyph | null {
  const text = letter === placeholder ? unknownCharacter : plainText(letter);
  if (text === '' || size <= 0) return null;
  const box = applyBox(matrix, x, y - 0.88 * size, x + width, y + 0.12 * size);
  const turn = (((turnOf(matrix) + turned) % 4) + 4) % 4;
  const height = turn % 2 === 0 ? box.y1 - box.y0 : box.x1 - box.x0;
  return { text, ...box, size: height, run, turn: turn as Glyph['turn'], vertical, font };
}

function turnOf([a, b]: Matrix): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** How many characters of an object can be seen on paper. */
export function printedCount(glyphs: readonly Glyph[]): number {
  return glyphs.filter((glyph) => !isBlank(glyph.text)).length;
}
