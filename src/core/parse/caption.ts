import type { Block, Grid } from '../document/document.ts';
import { isPrinted } from './cell.ts';
import { sectionStartedBy } from './outline.ts';
import { squeeze } from './words.ts';
import { yearsIn } from './year.ts';

/** What the lines over a table say about whose figures it holds. */
export type Caption = 'own' | 'foreign' | 'none';

const longestCaption = 60;
const mostLines = 3;
const before = /^[（(]?(?:上一?年度?|去年|往年)(?!结转)/u;
const notYet = /草稿|草表|样表|样式|示例|模板|填写说明|征求意见/u;
const appended = /^[（(]?附(?:件|表|录|[：:]|\d)/u;

/** The short lines over a table, nearest first: rows of one cell at its top, then what stands above. */
function linesOver(blocks: readonly Block[], at: number): string[] {
  const lines: string[] = [];
  const block = blocks[at];
  if (block?.kind === 'grid') lines.push(...topRows(block));
  for (let above = at - 1; above >= 0 && lines.length < mostLines; above -= 1) {
    const over = blocks[above];
    const text = over?.kind === 'paragraph' ? squeeze(over.text) : null;
    if (text === null || text.length > longestCaption) break;
    if (text !== '') lines.push(text);
    if (sectionStartedBy(text) !== null) break;
  }
  return lines;
}

/** Says whether a table is captioned as the report's own year or as another one's; a draft is another's. */
export function captionOf(blocks: readonly Block[], at: number, year: number | null): Caption {
  for (const line of linesOver(blocks, at)) {
    if (before.test(line) || notYet.test(line) || appended.test(line)) return 'foreign';
    const years = yearsIn(line);
    if (years.length === 1 && year !== null) return years[0] === year ? 'own' : 'foreign';
  }
  return 'none';
}

function topRows({ cells }: Grid): string[] {
  const lines: string[] = [];
  for (let row = 0; row < mostLines; row += 1) {
    const [only, ...others] = cells.filter((cell) => cell.row === row && isPrinted(cell));
    if (!only || others.length > 0) break;
    lines.unshift(squeeze(only.text));
  }
  return lines.filter((line) => line.length <= longestCaption);
}
