/** Path operations as pdfjs encodes them: move 0, line 1, curve 2, quadratic 3, close 4. */
const lengths = [3, 3, 7, 5, 1];
const mostNumbers = 20_000;

interface Contour {
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest point of each contour of an outline; empty ones left out. */
function contoursOf(path: ArrayLike<number>): Contour[] {
  const contours: number[][] = [];
  for (let at = 0; at < Math.min(path.length, mostNumbers);) {
    const kind = path[at] ?? 4;
    const length = lengths[kind] ?? 1;
    if (kind === 0) contours.push([]);
    for (let y = at + 2; y < at + length; y += 2) contours.at(-1)?.push(path[y] ?? 0);
    at += length;
  }
  return contours
    .filter((heights) => heights.length > 2)
    .map((heights) => ({ low: Math.min(...heights), high: Math.max(...heights) }))
    .filter(({ low, high }) => high > low);
}

/**
 * Can the outline be that digit? A digit is told by its holes in whatever typeface: 8 has two, 0, 6
 * and 9 one (in the middle, below, above), 1, 2, 3, 5 and 7 none. `upward`: does y grow upwards?
 */
export function canBeDigit(digit: string, path: ArrayLike<number>, upward: boolean): boolean {
  const contours = contoursOf(path).sort((a, b) => b.high - b.low - (a.high - a.low));
  const [outer, hole] = contours;
  if (!outer) return true;
  if (digit === '8') return contours.length >= 3;
  if (digit === '4') return contours.length <= 2;
  if (!'069'.includes(digit)) return contours.length === 1;
  if (!hole) return false;
  if (digit === '0') return contours.length >= 2;
  const height = outer.high - outer.low;
  const middle = ((hole.low + hole.high) / 2 - outer.low) / height;
  const below = (upward ? middle : 1 - middle) < 0.5;
  return contours.length === 2 && (digit === '6') === below && hole.high - hole.low < 0.75 * height;
}
