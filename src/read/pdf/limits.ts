/** Bounds of one PDF; beyond them it is refused, not waited for. */
export const limits = {
  pages: 200,
  operations: 3_000_000,
  milliseconds: 8_000,
  /** Bytes of one unpacked stream. */
  streamBytes: 60_000_000,
  /** Bytes of all large streams together. */
  allBytes: 200_000_000,
} as const;
