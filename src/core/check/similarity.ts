/** Length of the pieces that two texts are cut into. */
const pieceLength = 3;

/**
 * How much of two texts is the same, 0 to 1: shared pieces of three characters, counted with
 * repetition, over the mean number of pieces (Dice). White space is left out and years are all
 * alike, because last year's text with this year's date is last year's text. Takes time in
 * proportion to the length. 0 where either text is empty.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [plain(a), plain(b)];
  const [first, second] = [piecesOf(left), piecesOf(right)];
  const count = left.length + right.length - 2 * (pieceLength - 1);
  if (first.size === 0 || second.size === 0) return left !== '' && left === right ? 1 : 0;
  let shared = 0;
  for (const [piece, times] of first) shared += Math.min(times, second.get(piece) ?? 0);
  return (2 * shared) / count;
}

function plain(text: string): string {
  return text.replace(/\s/gu, '').replace(/20\d{2}/gu, '#');
}

function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (let at = 0; at + pieceLength <= text.length; at += 1) {
    const piece = text.slice(at, at + pieceLength);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}
