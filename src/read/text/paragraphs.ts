import type { Paragraph } from '../../core/document/document.ts';
import { isEmpty, placeOf, type TextLine } from './lines.ts';

/** Every line with a visible letter as a paragraph of its own. */
export function readParagraphs(lines: readonly TextLine[]): Paragraph[] {
  return lines.filter((line) => !isEmpty(line)).map(paragraphOf);
}

/** One line as a paragraph. */
export function paragraphOf(line: TextLine): Paragraph {
  return { kind: 'paragraph', text: line.text, place: placeOf(line) };
}
