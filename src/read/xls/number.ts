/** A number in four bytes (RK): a whole number or the upper half of a double, maybe in hundredths. */
export function packedNumber(packed: number): string {
  const value = packed & 2 ? packed >> 2 : upperHalf(packed & ~3);
  return String(packed & 1 ? value / 100 : value);
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, bits);
  return view.getFloat64(0);
}
