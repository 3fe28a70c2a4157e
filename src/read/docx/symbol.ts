const unreadable = '\uFFFD';

/**
 * A character inserted as a symbol. Symbol fonts keep theirs at F000–F0FF: only the Symbol font has
 * digits and signs there that read as they look; a picture stands as U+FFFD, never as nothing.
 */
export function symbol(font: string | undefined, hex: string | undefined): string {
  if (hex === undefined || !/^[0-9a-f]{1,4}$/iu.test(hex)) return unreadable;
  const code = Number.parseInt(hex, 16);
  if (code < 0x20) return unreadable;
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  const plain = code - 0xf000;
  return font === 'Symbol' && plain >= 0x20 && plain < 0x40
    ? String.fromCharCode(plain)
    : unreadable;
}
