import type { Document, Grid } from '../document/document.ts';
import { sections as statutory, type SectionId } from '../form/sections.ts';
import type { Section } from '../report/report.ts';
import { headingMatch } from './headings.ts';
import { withoutArtefacts } from './title.ts';
import { trimmed } from './words.ts';

interface Line {
  readonly text: string;
  readonly id: SectionId | null;
  readonly score: number;
}

/**
 * The statutory sections in their order with their prose, tables left out. Of several lines that
 * could head a section, the ones that fit best and keep the order are taken.
 */
export function sectionsOf(document: Document): Section[] {
  const lines = linesOf(document);
  const heads = headingsIn(lines);
  return heads.map((at, index) => {
    const line = lines[at];
    const end = heads[index + 1] ?? lines.length;
    const [title, rest] = splitTitle(line?.text ?? '');
    const text = [rest, ...lines.slice(at + 1, end).map((other) => other.text)]
      .filter((part) => part !== '')
      .join('\n');
    return { id: line?.id ?? 'other', title, text };
  });
}

function linesOf(document: Document): Line[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'grid') return headingRows(block);
    return withoutArtefacts(block.text)
      .split('\n')
      .map((part) => trimmed(part))
      .filter((part) => part !== '' && !pageNumber.test(part))
      .map((text) => {
        const match = headingMatch(text);
        const fits = match !== null && match.score > 0;
        return { text, id: fits ? match.id : null, score: fits ? match.score : 0 };
      });
  });
}

/** A heading may fill the first row of its table. */
function headingRows(grid: Grid): Line[] {
  return grid.cells.flatMap((cell) => {
    const alone = cell.column === 0 && cell.columnSpan >= grid.columns;
    const match = alone && cell.text.length <= 50 ? headingMatch(cell.text) : null;
    if (!match || match.score < 6) return [];
    return [{ text: trimmed(cell.text), id: match.id, score: match.score }];
  });
}

const pageNumber = /^[-–—]?\d{1,3}[-–—]?$/u;

/** The best rising sequence of headings: positions in `lines`. */
function headingsIn(lines: readonly Line[]): number[] {
  const order = statutory.map((section) => section.id);
  let best: { score: number; at: number[] }[] = order.map(() => ({ score: 0, at: [] }));
  const top = (upTo: number): { score: number; at: number[] } =>
    best.slice(0, upTo).reduce((a, b) => (b.score > a.score ? b : a), { score: 0, at: [] });
  lines.forEach((line, at) => {
    if (line.id === null) return;
    const rank = order.indexOf(line.id);
    const before = top(rank);
    const score = before.score + line.score;
    if (score > (best[rank]?.score ?? 0)) {
      best = best.map((entry, index) =>
        index === rank ? { score, at: [...before.at, at] } : entry,
      );
    }
  });
  return top(order.length).at;
}

/** 「六、其他需要报告的事项：无」 holds its title and its text. */
function splitTitle(text: string): [string, string] {
  const found = /^([^：:。]{4,40})[：:。](.+)$/su.exec(text);
  return found?.[1] !== undefined && found[2] !== undefined
    ? [found[1], trimmed(found[2])]
    : [text, ''];
}
