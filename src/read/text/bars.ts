import type { TextLine } from './lines.ts';

const leastBars = 3;

/**
 * Tables as programs leave them that turn pages into text: a bar alone on its line begins a row, and
 * each cell stands on a line of its own with a bar behind it. Such lines are put together to rows;
 * where bars stand between cells only, they are left out, and one cell a line remains.
 */
export function withoutLooseBars(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.filter(isBar).length < leastBars) return lines;
  return lines.some(isCell) ? withRows(lines) : lines.filter((line) => !isBar(line));
}

/** A bar at the beginning of a line; behind a space it ends a blank cell. */
function isBar({ text }: TextLine): boolean {
  return /^\|\s*$/u.test(text);
}

function isCell({ text }: TextLine): boolean {
  return /^[^|]+\|+\s*$/u.test(text);
}

function withRows(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[] = [];
  let inRow = false;
  for (const line of lines) {
    const last = rows.at(-1);
    if (isBar(line)) {
      if (last?.text === '|') rows.pop();
      rows.push({ ...line, text: '|' });
      inRow = true;
    } else if (inRow && last && isCell(line)) {
      rows.splice(-1, 1, { ...last, text: last.text + cellText(line) });
    } else {
      inRow = false;
      rows.push(line);
    }
  }
  return rows.filter(({ text }) => text !== '|');
}

/** Empty cells behind a cell on its own line fill the row up: they are parts of cells that span. */
function cellText({ text }: TextLine): string {
  return text.slice(0, text.indexOf('|') + 1);
}
