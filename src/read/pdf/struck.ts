import { isBlank } from './blank.ts';
import type { Glyph, Page, Rule } from './page.ts';

/** Where a line through a character lies, as a share of the height of its box from the top. */
const through = { from: 0.4, to: 0.75 };
const covered = 0.6;
const beyond = 0.2;

/** The page where struck out characters keep their place and lose their text: they do not count. */
export function withoutStruck(page: Page): Page {
  const levels = levelsOf(page.glyphs);
  const struck = new Set(page.horizontals.flatMap((rule) => struckBy(rule, levels)));
  if (struck.size === 0) return page;
  const glyphs = page.glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: '' } : glyph));
  return { ...page, glyphs };
}

type Levels = ReadonlyMap<number, readonly Glyph[]>;

/** Characters by the whole heights at which a line would run through them. */
function levelsOf(glyphs: readonly Glyph[]): Levels {
  const levels = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.turn !== 0 || glyph.vertical || isBlank(glyph.text)) continue;
    const [top, bottom] = [heightIn(glyph, through.from), heightIn(glyph, through.to)];
    for (let y = Math.floor(top); y <= bottom && y <= top + 100; y += 1) {
      const level = levels.get(y);
      if (level) level.push(glyph);
      else levels.set(y, [glyph]);
    }
  }
  return levels;
}

/** What the line strikes out; a line that goes on beyond the text is a border. */
function struckBy(rule: Rule, levels: Levels): readonly Glyph[] {
  const found = (levels.get(Math.floor(rule.at)) ?? []).filter((glyph) => runsThrough(rule, glyph));
  const margin = beyond * Math.max(0, ...found.map((glyph) => glyph.size));
  const from = Math.min(...found.map((glyph) => glyph.x0)) - margin;
  const to = Math.max(...found.map((glyph) => glyph.x1)) + margin;
  return rule.from >= from && rule.to <= to ? found : [];
}

function runsThrough(rule: Rule, glyph: Glyph): boolean {
  const within = rule.at > heightIn(glyph, through.from) && rule.at < heightIn(glyph, through.to);
  const shared = Math.min(rule.to, glyph.x1) - Math.max(rule.from, glyph.x0);
  return within && shared > covered * (glyph.x1 - glyph.x0);
}

function heightIn(glyph: Glyph, share: number): number {
  return glyph.y0 + share * (glyph.y1 - glyph.y0);
}
