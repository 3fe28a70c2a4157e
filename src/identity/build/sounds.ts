import { pinyin, polyphonic } from 'pinyin-pro';
import type { Sounds } from '../search.ts';

/**
 * The characters of everyday use (first level of GB 2312, 3,755 of them) and those in `texts`, by
 * syllable without tone; a character with several readings stands under each.
 */
export function soundsOf(texts: readonly string[]): Sounds {
  const characters = new Set([...everyday(), ...texts.join('')].filter(isHan));
  const sounds: Record<string, string> = {};
  for (const character of [...characters].sort())
    for (const syllable of syllablesOf(character))
      sounds[syllable] = `${sounds[syllable] ?? ''}${character}`;
  return sounds;
}

function syllablesOf(character: string): Set<string> {
  const [all = ''] = polyphonic(character, { toneType: 'none', type: 'string', v: true });
  const first = pinyin(character, { toneType: 'none', v: true });
  return new Set([first, ...all.split(' ')].filter((one) => /^[a-z]+$/u.test(one)));
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

/** First level of GB 2312: rows 16 to 55. */
function everyday(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 40 }, (_, row) => row + 0xb0);
  const columns = Array.from({ length: 94 }, (_, column) => column + 0xa1);
  return rows.flatMap((row) => columns.map((column) => decoder.decode(Uint8Array.of(row, column))));
}
