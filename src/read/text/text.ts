import type { Block, Document } from '../../core/document/document.ts';
import { decodeText } from '../encoding.ts';
import { limits, tooLarge } from '../limits.ts';
import { isAligned, readAligned } from './aligned.ts';
import { withoutLooseBars } from './bars.ts';
import { isColumnOfCells, readCellPerLine } from './cells.ts';
import { linesOf, type TextLine } from './lines.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { readParagraphs } from './paragraphs.ts';
import { isTabbed, readTabs } from './tabs.ts';
import { isTabSeparated, readTabSeparated } from './tsv.ts';

/** Plain text as paragraphs and grids, in whichever of the known layouts it is written. */
export function readText(bytes: Uint8Array): Document {
  if (bytes.length > limits.markupBytes) throw tooLarge('文本超过 24 MB');
  const { text } = decodeText(bytes);
  for (const [mark, what] of walls) if (isMoreOften(text, mark, limits.cells)) throw tooLarge(what);
  const lines = withoutLooseBars(linesOf(text));
  if (lines.length > limits.cells) throw tooLarge('文本行数过多');
  const layout = layouts.find((candidate) => candidate.fits(lines));
  return {
    format: layout?.format ?? 'text',
    blocks: layout ? layout.read(lines) : readParagraphs(lines),
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}

/** What parts lines and cells: counted before the text is cut, which takes far more memory. */
const walls = [
  ['\n', '文本行数过多'],
  ['\r', '文本行数过多'],
  ['\t', '表格单元格太多'],
  ['|', '表格单元格太多'],
] as const;

function isMoreOften(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (++count > most) return true;
  return false;
}

interface Layout {
  readonly format: Document['format'];
  readonly fits: (lines: readonly TextLine[]) => boolean;
  readonly read: (lines: readonly TextLine[]) => Block[];
}

/** The first that fits is taken. */
const layouts: readonly Layout[] = [
  { format: 'text', fits: isTabSeparated, read: readTabSeparated },
  { format: 'text', fits: isTabbed, read: readTabs },
  { format: 'markdown', fits: isMarkdown, read: readMarkdown },
  { format: 'text', fits: isAligned, read: readAligned },
  { format: 'text', fits: isColumnOfCells, read: readCellPerLine },
];
