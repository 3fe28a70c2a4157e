import { Zip, ZipDeflate, deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Package } from '../../src/read/zip.ts';
import { crc32 } from '../../src/read/crc.ts';
import { zipOf } from './build/zip.ts';

const textIn = (bytes: Uint8Array, name: string): string => {
  const decoder = new TextDecoder();
  let text = '';
  new Package(bytes).read(name, (piece) => (text += decoder.decode(piece, { stream: true })));
  return text;
};

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A zip as streaming writers make it: sizes and CRC follow the data. */
function streamed(name: string, content: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const file = new ZipDeflate(name);
  zip.add(file);
  file.push(strToU8(content), true);
  zip.end();
  return joined(pieces);
}

/** A zip whose directory uses zip64 fields throughout. */
function zip64(name: string, content: string): Uint8Array {
  const data = strToU8(content);
  const packed = deflateSync(data);
  const title = strToU8(name);
  const all = 0xffffffff;
  const header = record(30, [
    [0, 4, 0x04034b50],
    [8, 2, 8],
    [14, 4, crc32(data, 0)],
    [18, 4, all],
    [22, 4, all],
    [26, 2, title.length],
  ]);
  const start = header.length + title.length + packed.length;
  const entry = record(46, [
    [0, 4, 0x02014b50],
    [10, 2, 8],
    [16, 4, crc32(data, 0)],
    [20, 4, all],
    [24, 4, all],
    [28, 2, title.length],
    [30, 2, 28],
    [42, 4, all],
  ]);
  const extra = record(28, [
    [0, 2, 1],
    [2, 2, 24],
    [4, 4, data.length],
    [12, 4, packed.length],
  ]);
  const end64 = record(56, [
    [0, 4, 0x06064b50],
    [24, 4, 1],
    [32, 4, 1],
    [48, 4, start],
  ]);
  const locator = record(20, [
    [0, 4, 0x07064b50],
    [8, 4, start + 46 + title.length + 28],
  ]);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, 0xffff],
    [10, 2, 0xffff],
    [12, 4, all],
    [16, 4, all],
  ]);
  return joined([header, title, packed, entry, title, extra, end64, locator, end]);
}

function record(length: number, fields: readonly (readonly [number, 2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

describe('packages', () => {
  const text = '公开'.repeat(100_000);

  it('reads deflated, stored and empty parts', () => {
    const bytes = zipOf({ a: text, 'b/c.xml': 'x', empty: '' });
    expect(textIn(bytes, 'a')).toBe(text);
    expect(textIn(bytes, 'b/c.xml')).toBe('x');
    expect(textIn(bytes, 'empty')).toBe('');
  });

  it('reads parts with data descriptors', () => {
    expect(textIn(streamed('a.xml', text), 'a.xml')).toBe(text);
  });

  it('reads zip64', () => {
    expect(textIn(zip64('a.xml', text), 'a.xml')).toBe(text);
  });

  it('a zip inside a zip is bytes like any other', () => {
    const inner = zipOf({ a: 'x' });
    let size = 0;
    new Package(zipOf({ inner })).read('inner', (piece) => (size += piece.length));
    expect(size).toBe(inner.length);
  });

  it('refuses encrypted parts, two parts of one name, parts that are not there', () => {
    const encrypted = zipOf({ a: 'x' });
    const view = new DataView(encrypted.buffer);
    const directory = view.getUint32(encrypted.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    expect(() => textIn(encrypted, 'a')).toThrow('加密');
    const twice = zipOf({ aa: 'x', ab: 'y' });
    const second = new TextDecoder('latin1').decode(twice).lastIndexOf('ab');
    twice[second + 1] = 0x61;
    expect(() => textIn(twice, 'aa')).toThrow('损坏');
    expect(() => textIn(zipOf({ a: 'x' }), '../a')).toThrow('损坏');
  });
});
