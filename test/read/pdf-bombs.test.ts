import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { refuseBombs } from '../../src/read/pdf/bombs.ts';

const map = (range: string) =>
  `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n1 beginbfrange\n${range}\nendbfrange\nendcmap\nend end`;

/** A PDF's bytes around some streams; enough for what looks at streams only. */
function around(texts: readonly string[], packed: boolean): Uint8Array {
  const objects = texts.map((text, at) => {
    const body = packed ? deflateSync(text) : Buffer.from(text);
    const filter = packed ? '/Filter /FlateDecode ' : '';
    return Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n<< ${filter}/Length ${body.length} >>\nstream\n`),
      body,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects]));
}

it.each([true, false])(
  'refuses a code map that spreads out millions of letters (packed: %s)',
  (packed) => {
    for (const range of ['<0000> <ffffffff> <4e00>', '<00000000><00ffffff>\n<4e00>'])
      expect(() => refuseBombs(around([map(range)], packed))).toThrow(Refusal);
    const later = `<0000> <00ff> <4e00>\nendbfrange\n100 beginbfrange\n<9d00> <29500fa> <9e0b>\n<0>`;
    expect(() => refuseBombs(around([map(later)], packed))).toThrow(Refusal);
    const many = Array.from({ length: 60 }, () => map('<0000> <ffff> <0000>'));
    expect(() => refuseBombs(around(many, packed))).toThrow(Refusal);
  },
);

it.each([true, false])('lets the maps of ordinary fonts pass (packed: %s)', (packed) => {
  const texts = [
    map('<0000> <ffff> <0000>'),
    map('<0001> <0002> [<d83dde00> <4e00>]'),
    map('<0001> <0001> <d83dde00>'),
    'BT (beginbfrange <00> <ffffffff> <00>) Tj ET',
  ];
  expect(() => refuseBombs(around(texts, packed))).not.toThrow();
});
