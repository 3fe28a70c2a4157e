import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../src/core/report/report.ts';
import { documentOf } from '../generate/documents.ts';
import type { Random } from '../generate/random.ts';
import type { SyntheticReport } from '../generate/reports.ts';

/** A document as text, with the stretches in which its figures stand. */
export interface Subject {
  readonly format: string;
  readonly text: string;
  readonly figures: readonly (readonly [start: number, end: number])[];
  /** The text as a file again. */
  bytesOf(text: string): Uint8Array;
}

const [open, close] = ['\uE000', '\uE001'];

/** The document of a report in one format, ready to be mutated outside its figures. */
export async function subjectOf(made: SyntheticReport, format: string): Promise<Subject> {
  const cells = made.report.cells.map((cell) =>
    cell.state === 'absent' ? cell : { ...cell, raw: `${open}${cell.raw}${close}` },
  );
  const report: Report = { ...made.report, cells };
  const { bytes } = await documentOf({ ...made, report }, format);
  const marked =
    format === 'docx'
      ? strFromU8(unzipSync(bytes)[wordPart] ?? bytes)
      : new TextDecoder().decode(bytes);
  const files = format === 'docx' ? unzipSync(bytes) : {};
  return {
    format,
    ...unmarked(marked),
    bytesOf: (text) =>
      format === 'docx'
        ? zipSync({ ...files, [wordPart]: strToU8(text) }, { level: 1 })
        : strToU8(text),
  };
}

const wordPart = 'word/document.xml';

/** Formats whose text can be mutated in place. */
export const mutableFormats: readonly string[] = [
  'tab',
  'html',
  'word_html',
  'markdown',
  'csv',
  'docx',
];

function unmarked(marked: string): Pick<Subject, 'text' | 'figures'> {
  const figures: (readonly [number, number])[] = [];
  let text = '';
  for (const piece of marked.split(open)) {
    const [figure = '', after] = piece.split(close);
    if (after === undefined) text += figure;
    else {
      figures.push([text.length, text.length + figure.length]);
      text += figure + after;
    }
  }
  return { text, figures };
}

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
export function mutated({ text, figures }: Subject, random: Random): string {
  const [from, to] = freeStretch(text, figures, random);
  const start = random.whole(from, to);
  const end = Math.min(to, start + random.pick([0, 0, 1, 1, 2, 5, 20]));
  const token = random.pick(tokens);
  const change = random.whole(0, 3);
  if (change === 0) return text.slice(0, start) + text.slice(end);
  if (change === 1) return text.slice(0, start) + token + text.slice(start);
  if (change === 2) return text.slice(0, start) + token + text.slice(end);
  return text.slice(0, end) + text.slice(start, end) + text.slice(end);
}

/** A stretch between two figures, a character away from both; most are labels and markup. */
function freeStretch(
  text: string,
  figures: Subject['figures'],
  random: Random,
): readonly [number, number] {
  for (;;) {
    const at = random.whole(0, figures.length);
    const from = (figures[at - 1]?.[1] ?? -1) + 1;
    const to = (figures[at]?.[0] ?? text.length + 1) - 1;
    if (to > from) return [from, to];
  }
}
