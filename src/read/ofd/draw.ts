import { limits, tooLarge } from '../limits.ts';
import { multiply, type Box, type Matrix } from '../pdf/matrix.ts';
import type { Glyph, Page } from '../pdf/page.ts';
import { fillRules, outlinesOf, strokeRules, type Rules } from '../pdf/path.ts';
import { withoutStruck } from '../pdf/struck.ts';
import type { OfdPage } from './package.ts';
import { stepsIn } from './path.ts';
import { glyphsOf, printedCount } from './text.ts';
import { elementAt, numbersIn, type Element } from './tree.ts';

/** A page as it is printed, and what on it is no text to be read. */
export interface DrawnPage {
  readonly page: Page;
  /** Characters that are there but not painted. */
  readonly hidden: number;
  readonly pictures: number;
}

/** Points in a millimetre. */
const points = 72 / 25.4;
const containers: ReadonlySet<string> = new Set(['Content', 'Layer', 'PageBlock']);

/** Characters and ruling lines of one page. */
export function draw({ content, box }: OfdPage, number: number): DrawnPage {
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const pen = new Pen([points, 0, 0, points, -left * points, -top * points], {
    x0: 0,
    y0: 0,
    x1: width * points,
    y1: height * points,
  });
  for (const page of content) {
    const objects = elementAt(page, 'Content');
    if (objects) pen.draw(objects);
  }
  const { glyphs, rules, hidden, pictures } = pen;
  const page = { number, width: width * points, height: height * points, glyphs, ...rules };
  return { page: withoutStruck(page), hidden, pictures };
}

class Pen {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rules = { horizontals: [], verticals: [] };
  hidden = 0;
  pictures = 0;
  private run = 0;
  private readonly matrix: Matrix;
  private readonly clip: Box;

  constructor(matrix: Matrix, clip: Box) {
    this.matrix = matrix;
    this.clip = clip;
  }

  draw(object: Element): void {
    if (object.attributes['Visible'] === 'false') return;
    if (containers.has(object.name)) for (const child of object.children) this.draw(child);
    else if (object.name === 'TextObject') this.text(object);
    else if (object.name === 'PathObject') this.path(object);
    else if (object.name === 'ImageObject') this.pictures += 1;
  }

  private text(object: Element): void {
    this.run += 1;
    const glyphs = glyphsOf(object, this.placed(object), this.run);
    const { Fill: fill, Stroke: stroke, Alpha: alpha } = object.attributes;
    if ((fill === 'false' && stroke !== 'true') || alpha === '0')
      this.hidden += printedCount(glyphs);
    else for (const glyph of glyphs) if (this.isOnPage(glyph)) this.glyphs.push(glyph);
    if (this.glyphs.length > limits.cells) throw tooLarge('文字太多');
  }

  private path(object: Element): void {
    const data = elementAt(object, 'AbbreviatedData')?.text ?? '';
    const outlines = outlinesOf(stepsIn(data), this.placed(object));
    const { Stroke: stroke, Fill: fill } = object.attributes;
    if (stroke !== 'false') strokeRules(outlines, this.clip, this.rules);
    if (fill === 'true') fillRules(outlines, this.clip, this.rules);
  }

  /** From the object's own units to points on the page: its matrix, then its place. */
  private placed({ attributes }: Element): Matrix {
    const [x = 0, y = 0] = numbersIn(attributes['Boundary']);
    const own = numbersIn(attributes['CTM']);
    const inner = own.length === 6 ? (own as unknown as Matrix) : ([1, 0, 0, 1, 0, 0] as const);
    return multiply(multiply(this.matrix, [1, 0, 0, 1, x, y]), inner);
  }

  private isOnPage({ x0, x1, y0, y1 }: Glyph): boolean {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return x >= 0 && x <= this.clip.x1 && y >= 0 && y <= this.clip.y1;
  }
}
