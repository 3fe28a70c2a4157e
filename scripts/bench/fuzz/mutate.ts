import type { Random } from '../../generate/random.ts';
import type { Marked } from './marks.ts';

const tokens = [
  ...' \t\n\r\u00A0\u3000|<>&;/"\'#*-_,.、。（）()：:0123456789其他总计一二三四',
  '\n\n',
  '&nbsp;',
  '<br>',
  '</td>',
  '<td>',
  '<tr>',
  '</table>',
  '<p>',
  '||',
  '第二十条',
  '总计',
  '其他',
  '自然人',
  '2021年',
  '共收到3件',
];

/** The text with one random change that touches no figure and not the characters beside one. */
export function mutated(marked: Marked, random: Random): string {
  const { text } = marked;
  const [from, to] = freeStretch(marked, random);
  const start = random.whole(from, to);
  const end = Math.min(to, start + random.pick([0, 0, 1, 1, 2, 5, 20]));
  return changed(text, start, end, random.pick(tokens), random);
}

/**
 * The same for text that must stay well-formed XML: words change more often than tags do, since
 * a broken tag only ends in a refusal.
 */
export function mutatedXml(marked: Marked, random: Random): string {
  if (random.chance(0.2)) return mutated(marked, random);
  const { text } = marked;
  for (;;) {
    const [from, to] = freeStretch(marked, random);
    const after = text.indexOf('>', random.whole(from, to)) + 1;
    const end = text.indexOf('<', after);
    if (after === 0 || after < from || end < 0 || end > to) continue;
    const start = random.whole(after, end);
    const token = random.pick(tokens).replaceAll(/[<>&]/gu, '');
    return changed(text, start, random.whole(start, end), token, random);
  }
}

function changed(text: string, start: number, end: number, token: string, random: Random): string {
  const change = random.whole(0, 3);
  if (change === 0) return text.slice(0, start) + text.slice(end);
  if (change === 1) return text.slice(0, start) + token + text.slice(start);
  if (change === 2) return text.slice(0, start) + token + text.slice(end);
  return text.slice(0, end) + text.slice(start, end) + text.slice(end);
}

/** A stretch between two figures, a character away from both; most are labels and markup. */
function freeStretch({ text, figures }: Marked, random: Random): readonly [number, number] {
  for (;;) {
    const at = random.whole(0, figures.length);
    const from = (figures[at - 1]?.[1] ?? -1) + 1;
    const to = (figures[at]?.[0] ?? text.length + 1) - 1;
    if (to > from) return [from, to];
  }
}

/** The file with up to three changes anywhere: only crashes and hangs count there. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let change = random.whole(1, 3); change > 0; change -= 1)
    copy[random.whole(0, copy.length - 1)] = random.whole(0, 255);
  return random.chance(0.2) ? copy.subarray(0, random.whole(0, copy.length)) : copy;
}
