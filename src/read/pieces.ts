import { Refusal } from '../core/document/document.ts';

/**
 * Decodes the text of an XML part piece by piece. Whole characters are decoded at once and the rest
 * waits for the next piece: much faster than a decoder in streaming mode.
 */
export class PieceDecoder {
  private decoder: TextDecoder | null = null;
  private rest: Uint8Array = new Uint8Array();

  decode(piece: Uint8Array): string {
    this.decoder ??= decoderFor(piece);
    const bytes = this.rest.length === 0 ? piece : joined(this.rest, piece);
    const end =
      bytes.length - (this.decoder.encoding === 'utf-8' ? cutOff(bytes) : bytes.length % 2);
    this.rest = bytes.slice(end);
    try {
      return this.decoder.decode(bytes.subarray(0, end));
    } catch {
      throw new Refusal('unreadable', '文件内部的文字编码已损坏，无法读取。');
    }
  }
}

/** Decoders of whole pieces keep nothing between two calls: one of each serves all parts. */
const decoders = {
  utf8: new TextDecoder('utf-8', { fatal: true }),
  little: new TextDecoder('utf-16le', { fatal: true }),
  big: new TextDecoder('utf-16be', { fatal: true }),
} as const;

function decoderFor(piece: Uint8Array): TextDecoder {
  const little = piece[0] === 0xff || piece[1] === 0;
  const big = piece[0] === 0xfe || piece[0] === 0;
  return decoders[little ? 'little' : big ? 'big' : 'utf8'];
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** Bytes at the end that begin a UTF-8 character without ending it. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
