import pairs from 'opencc-js/dict/TSCharacters';

/** Traditional characters and the simplified ones for them, in the same order. */
export interface CharacterTable {
  readonly traditional: string;
  readonly simplified: string;
}

/**
 * Every traditional character that is none of simplified writing too: what stands in GB 2312 is left
 * alone (乾县, 於潜镇).
 */
export function characterTable(): CharacterTable {
  const own = simplifiedCharacters();
  const rows = pairs
    .split('|')
    .map((pair) => pair.split(' '))
    .filter(([from = '', to = '']) => isOne(from) && isOne(to) && !own.has(from));
  return {
    traditional: rows.map(([from]) => from).join(''),
    simplified: rows.map(([, to]) => to).join(''),
  };
}

/** One character of the basic plane. */
function isOne(text: string): boolean {
  return text.length === 1;
}

/** The characters of GB 2312. */
function simplifiedCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}
