import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Refusal } from '../../core/document/document.ts';
import { Interpreter, type PdfFont, type PdfGlyph } from './interpreter.ts';
import { limits } from './limits.ts';
import { multiply, type Matrix } from './matrix.ts';
import type { Glyph, Page } from './page.ts';
import { withoutStruck } from './struck.ts';
import type { FontTrust, Outlines } from './trust.ts';

/** A page and how many characters it only hides. */
export interface ReadPage {
  readonly page: Page;
  readonly hidden: number;
}

/**
 * Reads characters and ruling lines of one page in a single pass over its drawing operations; `trust`
 * looks at its fonts.
 */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  trust: FontTrust,
): Promise<ReadPage> {
  const proxy = await document.getPage(number);
  const list = await proxy.getOperatorList({ annotationMode: 0 });
  if (list.fnArray.length > limits.operations) {
    throw new Refusal('too_large', `这个 PDF 第 ${number} 页的内容太多，没有读取。`);
  }
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  const matrix = transform as unknown as Matrix;
  const fonts = fontsOf(proxy);
  lookAtFonts(list, fonts, outlinesOn(proxy), trust);
  const first = run(list, matrix, width, height, fonts);
  const turn = mainTurn(first.glyphs);
  const [wide, high] = turn % 2 === 0 ? [width, height] : [height, width];
  const level =
    turn === 0 ? first : run(list, levelMatrix(matrix, turn, width, height), wide, high, fonts);
  proxy.cleanup();
  const { glyphs, rules, hidden } = level;
  const page = withoutStruck({ number, width: wide, height: high, glyphs, ...rules });
  return { page, hidden };
}

type Operations = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

function run(
  list: Operations,
  matrix: Matrix,
  width: number,
  height: number,
  fonts: (name: string) => PdfFont,
): Interpreter {
  const interpreter = new Interpreter(matrix, { x0: 0, y0: 0, x1: width, y1: height }, fonts);
  for (let at = 0; at < list.fnArray.length; at += 1) {
    interpreter.step(list.fnArray[at] ?? 0, (list.argsArray[at] ?? []) as readonly unknown[]);
  }
  return interpreter;
}

const setFont = 37;
const showText = 44;

function lookAtFonts(
  list: Operations,
  fonts: (name: string) => PdfFont,
  outlines: Outlines,
  trust: FontTrust,
): void {
  let name = '';
  list.fnArray.forEach((operation, at) => {
    const [first] = (list.argsArray[at] ?? []) as readonly unknown[];
    if (operation === setFont) name = String(first);
    if (operation === showText)
      trust.look(name, fonts(name), first as readonly (PdfGlyph | number)[], outlines);
  });
}

/** pdfjs keeps the outline of every character that is shown. */
function outlinesOn({ commonObjs }: PDFPageProxy): Outlines {
  return (name) => {
    if (!commonObjs.has(name)) return null;
    const { path } = commonObjs.get(name) as { readonly path?: ArrayLike<number> };
    return path ?? null;
  };
}

function fontsOf(proxy: PDFPageProxy): (name: string) => PdfFont {
  const known = new Map<string, PdfFont>();
  return (name) => {
    const font =
      known.get(name) ??
      (proxy.commonObjs.has(name) ? (proxy.commonObjs.get(name) as PdfFont) : {});
    known.set(name, font);
    return font;
  };
}

/** Is the text of the page set sideways although the page is not? Then how it is turned. */
function mainTurn(glyphs: readonly Glyph[]): Glyph['turn'] {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return (counts[most] ?? 0) > 0.7 * glyphs.length ? (most as Glyph['turn']) : 0;
}

/** The matrix that lays a page level whose text is turned. */
function levelMatrix(matrix: Matrix, turn: Glyph['turn'], width: number, height: number): Matrix {
  if (turn === 1) return multiply([0, -1, 1, 0, 0, width], matrix);
  if (turn === 3) return multiply([0, 1, -1, 0, height, 0], matrix);
  return turn === 2 ? multiply([-1, 0, 0, -1, width, height], matrix) : matrix;
}
