import characters from './traditional.json' with { type: 'json' };

const to = [...characters.simplified];
const table = new Map([...characters.traditional].map((from, at) => [from, to[at] ?? from]));

const traditional = new RegExp(`[${characters.traditional}]`, 'gu');

/** The text in simplified characters, one for one: 「區人民政府」 → 「区人民政府」. */
export function simplified(text: string): string {
  return text.replace(traditional, (letter) => table.get(letter) ?? letter);
}
