/** Tables for four bytes at a time: `tables[k]` is one byte followed by k zero bytes. */
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  t0[byte] = value;
}
for (let byte = 0; byte < 256; byte++) {
  t1[byte] = after(t0[byte] as number);
  t2[byte] = after(t1[byte] as number);
  t3[byte] = after(t2[byte] as number);
}

function after(crc: number): number {
  return (crc >>> 8) ^ (t0[crc & 0xff] as number);
}

/** CRC-32 as zip files use it, continued from `before` (0 at the start). */
export function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (t3[crc & 0xff] as number) ^
      (t2[(crc >>> 8) & 0xff] as number) ^
      (t1[(crc >>> 16) & 0xff] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
