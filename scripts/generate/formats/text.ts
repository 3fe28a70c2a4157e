import type { Part } from '../narrative.ts';
import { gridOf } from '../printed.ts';
import type { Random } from '../random.ts';

/** The text layer of a Word file: a cell is a line that begins with a tab, an empty line ends a row. */
export function tabText(parts: readonly Part[], random: Random): Uint8Array {
  const lines = parts.flatMap((part) => {
    if (part.kind !== 'table') return [part.text, ''];
    return part.rows.flatMap((row) => [...row.map((cell) => `\t${broken(cell.text, random)}`), '']);
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** Long labels sometimes break inside their cell, with an empty line now and then. */
function broken(text: string, random: Random): string {
  if (text.length < 8 || /^[（(]|^\d/u.test(text) || !random.chance(0.08)) return text;
  const at = random.whole(3, text.length - 3);
  return `${text.slice(0, at)}\n${random.chance(0.3) ? '\n' : ''}${text.slice(at)}`;
}

/** Markdown with pipe tables; a span leaves its further places empty. */
export function markdown(parts: readonly Part[]): Uint8Array {
  const blocks = parts.map((part) => {
    if (part.kind === 'title') return `# ${part.text}`;
    if (part.kind === 'heading') return `## ${part.text}`;
    return part.kind === 'table' ? pipeTable(gridOf(part.rows)) : part.text;
  });
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

function pipeTable(grid: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = grid.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(grid[0]?.length ?? 1)}`;
  return [header, rule, ...rows].join('\n');
}
