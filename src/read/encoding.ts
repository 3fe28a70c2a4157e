/** Decoded text and the name of the encoding it was read with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const sampleBytes = 1_024;
const declarationBytes = 2_048;
/** Share of damaged characters up to which a text still counts as UTF-8. */
const damageAllowed = 0.02;

/**
 * Decodes text of unknown encoding. A byte order mark decides; else the content does
 * (UTF-16, strict UTF-8, GB18030); a declaration (`hint`, meta tag, XML declaration) counts where
 * the content leaves the choice open, since pages often declare what they are not.
 */
export function decodeText(bytes: Uint8Array, hint?: string): Decoded {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const declared = knownLabel(hint) ?? knownLabel(declaration(bytes));
  if (declared !== null && declared !== 'utf-8' && !isChinese(declared)) {
    const text = strict(bytes, declared);
    if (text !== null) return { text, encoding: declared };
  }
  return damagedOrChinese(bytes, declared);
}

/** Neither clean UTF-8 nor a foreign encoding: GB18030, unless it is UTF-8 with a few bad bytes. */
function damagedOrChinese(bytes: Uint8Array, declared: string | null): Decoded {
  const loose = decodeAs(bytes, 'utf-8');
  const chinese = strict(bytes, 'gb18030');
  const damage = damageOf(loose.text);
  if (damage <= damageAllowed && (chinese === null || declared === 'utf-8')) return loose;
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  const other = decodeAs(bytes, 'gb18030');
  return damage < damageOf(other.text) ? loose : other;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows by zero bytes on one side of its ASCII characters. */
function wideEncoding(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, sampleBytes) & ~1;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  if (odd > 2 && odd > even * 10) return 'utf-16le';
  if (even > 2 && even > odd * 10) return 'utf-16be';
  return null;
}

/** The value after `charset=` or `encoding=` in the first bytes. */
function declaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes)).toLowerCase();
  for (const key of ['charset=', 'encoding=']) {
    const start = head.indexOf(key);
    if (start >= 0) return labelAt(head, start + key.length);
  }
  return undefined;
}

function labelAt(head: string, start: number): string {
  const from = head[start] === '"' || head[start] === "'" ? start + 1 : start;
  let end = from;
  while (end < head.length && end < from + 40 && !'"\'>; /?\n\r\t'.includes(head[end] ?? '')) end++;
  return head.slice(from, end);
}

function knownLabel(label: string | undefined): string | null {
  if (label === undefined || label === '') return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isChinese(encoding: string): boolean {
  return encoding === 'gb18030' || encoding === 'gbk';
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** `null` when the bytes are not of this encoding; a character cut off at the end is forgiven. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    try {
      return decoder.decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      continue;
    }
  }
  return null;
}

function damageOf(text: string): number {
  let damaged = 0;
  let wide = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) wide++;
    if (code === 0xfffd) damaged++;
  }
  return wide === 0 ? 0 : damaged / wide;
}
