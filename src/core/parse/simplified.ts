import characters from './traditional.json' with { type: 'json' };

const to = [...characters.simplified];
const table = new Map([...characters.traditional].map((from, at) => [from, to[at] ?? from]));

/** The text in simplified characters, one for one: 「區人民政府」 → 「区人民政府」. */
export function simplified(text: string): string {
  if (!/[\u3400-\u9fff]/u.test(text)) return text;
  let out = '';
  for (const letter of text) out += table.get(letter) ?? letter;
  return out;
}
