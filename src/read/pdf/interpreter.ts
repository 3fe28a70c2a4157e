import { plainText } from '../characters.ts';
import { isBlank } from './blank.ts';
import { applyBox, identity, intersect, multiply, type Box, type Matrix } from './matrix.ts';
import type { Glyph } from './page.ts';
import { fillRules, outlinesOf, strokeRules, type Rules } from './path.ts';

/** A character as pdfjs hands it over; a plain number moves the pen. */
export interface PdfGlyph {
  readonly unicode: string;
  /** The character by which the outline is kept. */
  readonly fontChar?: string;
  /** The drawing by which a font of drawings (Type 3) keeps it. */
  readonly operatorListId?: string | null;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

/** What of a font matters for places. */
export interface PdfFont {
  readonly name?: string;
  readonly loadedName?: string;
  readonly charProcOperatorList?: { readonly get: (id: string) => unknown };
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  clip: Box;
  font: PdfFont;
  fontName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const noFont: PdfFont = {};
const fill = new Set([22, 23, 24, 25, 26, 27]);
const stroke = new Set([20, 21, 24, 25, 26, 27]);
const invisible = 3;

/** Runs the drawing operations of a page and keeps characters and ruling lines. */
export class Interpreter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rules = { horizontals: [], verticals: [] };
  /** Characters that are there but not painted (the text layer of a scan). */
  hidden = 0;
  private state: State;
  private readonly stack: State[] = [];
  private clipNext = false;
  private run = 0;
  private readonly fontOf: (name: string) => PdfFont;

  constructor(matrix: Matrix, clip: Box, fontOf: (name: string) => PdfFont) {
    this.fontOf = fontOf;
    this.state = {
      matrix,
      clip,
      font: noFont,
      fontName: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      text: identity,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
    };
  }

  /** One operation, numbered as in pdfjs' OPS. */
  step(operation: number, args: readonly unknown[]): void {
    const number = (at: number) => Number(args[at] ?? 0);
    const state = this.state;
    switch (operation) {
      case 10:
        this.stack.push({ ...state });
        break;
      case 11:
      case 75:
        this.state = this.stack.pop() ?? state;
        break;
      case 12:
        state.matrix = multiply(state.matrix, matrixOf(args));
        break;
      case 74:
        this.stack.push({ ...state });
        if (args[0]) state.matrix = multiply(state.matrix, matrixOf(args[0] as ArrayLike<number>));
        break;
      case 29:
      case 30:
        this.clipNext = true;
        break;
      case 31:
        this.setText(identity);
        break;
      case 33:
        state.charSpacing = number(0);
        break;
      case 34:
        state.wordSpacing = number(0);
        break;
      case 35:
        state.scale = number(0) / 100;
        break;
      case 36:
        state.leading = -number(0);
        break;
      case 37:
        this.setFont(String(args[0]), number(1));
        break;
      case 38:
        state.mode = number(0);
        break;
      case 39:
        state.rise = number(0);
        break;
      case 40:
        this.move(number(0), number(1));
        break;
      case 41:
        state.leading = number(1);
        this.move(number(0), number(1));
        break;
      case 42:
        this.setText(matrixOf((args.length === 1 ? args[0] : args) as ArrayLike<number>));
        break;
      case 43:
        this.move(0, state.leading);
        break;
      case 44:
        this.show(args[0] as readonly (PdfGlyph | number)[]);
        break;
      case 9:
        this.graphicsState(args[0]);
        break;
      case 91:
        this.path(args);
        break;
    }
  }

  private setText(matrix: Matrix): void {
    Object.assign(this.state, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  private setFont(name: string, size: number): void {
    this.state.font = this.fontOf(name);
    this.state.fontName = name;
    this.state.size = size;
  }

  private graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.setFont(String(entry[1][0]), Number(entry[1][1]));
    }
  }

  private move(x: number, y: number): void {
    const state = this.state;
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  private path(args: readonly unknown[]): void {
    const [operation, parts, bounds] = args as [number, readonly unknown[], ArrayLike<number>];
    const { matrix, clip } = this.state;
    if (this.clipNext && bounds) {
      const box = applyBox(matrix, at(bounds, 0), at(bounds, 1), at(bounds, 2), at(bounds, 3));
      this.state.clip = intersect(clip, box) ?? { x0: 0, y0: 0, x1: -1, y1: -1 };
    }
    this.clipNext = false;
    const data = parts?.[0];
    if (!data || !(fill.has(operation) || stroke.has(operation))) return;
    const outlines = outlinesOf(data as ArrayLike<number>, matrix);
    if (stroke.has(operation)) strokeRules(outlines, clip, this.rules);
    if (fill.has(operation)) fillRules(outlines, clip, this.rules);
  }

  private show(glyphs: readonly (PdfGlyph | number)[]): void {
    if (!Array.isArray(glyphs)) return;
    this.run += 1;
    const { font, size, scale, charSpacing, wordSpacing } = this.state;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const vertical = font.vertical === true;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.advance(vertical, ((vertical ? 1 : -1) * glyph * size) / 1000, scale);
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      this.place(glyph, unit, vertical);
      const width = vertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width;
      this.advance(vertical, width * unit + (vertical ? -spacing : spacing), scale);
    }
  }

  private advance(vertical: boolean, by: number, scale: number): void {
    if (vertical) this.state.y -= by;
    else this.state.x += by * scale;
  }

  private place(glyph: PdfGlyph, unit: number, vertical: boolean): void {
    const state = this.state;
    const text = plainText(glyph.unicode);
    if (text === '' || state.size === 0) return;
    if (state.mode === invisible) {
      if (!isBlank(text)) this.hidden += 1;
      return;
    }
    const matrix = multiply(state.matrix, state.text);
    const [, vx, vy] = vertical ? (glyph.vmetric ?? [0, 500, 880]) : [0, 0, 0];
    const x = state.x - vx * unit;
    const y = state.y + state.rise - vy * unit;
    const em = state.size;
    const advance = glyph.width * unit * state.scale;
    const box = applyBox(matrix, x, y - 0.12 * em, x + advance, y + 0.88 * em);
    const { clip } = state;
    const [middleX, middleY] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    if (middleX < clip.x0 || middleX > clip.x1 || middleY < clip.y0 || middleY > clip.y1) return;
    const turn = turnOf(matrix);
    const height = turn % 2 === 0 ? box.y1 - box.y0 : box.x1 - box.x0;
    const font = state.fontName;
    this.glyphs.push({ text, ...box, size: height, run: this.run, turn, vertical, font });
  }
}

function turnOf(matrix: Matrix): 0 | 1 | 2 | 3 {
  const [a, b] = matrix;
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

function matrixOf(values: ArrayLike<unknown>): Matrix {
  const list = Array.from({ length: 6 }, (_, index) => Number(values[index] ?? 0));
  return list as unknown as Matrix;
}
