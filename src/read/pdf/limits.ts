/** Bounds of one PDF; beyond them it is refused, not waited for. */
export const limits = {
  pages: 200,
  operations: 3_000_000,
  milliseconds: 8_000,
  /** Bytes of one unpacked stream. */
  streamBytes: 4_000_000,
  /** Bytes of all large streams together. */
  allBytes: 30_000_000,
  /** Smaller packed streams are not tried: they cannot unpack to much. */
  smallStream: 3_000,
  /** Codes that the code maps of all fonts spread out; a full one has 65,536. */
  codes: 3_000_000,
  fileBytes: 64_000_000,
} as const;
