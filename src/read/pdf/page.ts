/** One printed character with its box on the page; y grows downwards. */
export interface Glyph {
  /** `''` where it is struck out. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  /** Number of the drawing operation: characters of one operation belong together. */
  readonly run: number;
  /** Reading direction on the page in quarter turns clockwise. */
  readonly turn: 0 | 1 | 2 | 3;
  /** Set one below the other by a vertical font. */
  readonly vertical: boolean;
  /** Name of the font on its page, as pdfjs has it. */
  readonly font: string;
}

/** A horizontal or vertical line: at `at`, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What one page prints: characters and ruling lines. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
}
