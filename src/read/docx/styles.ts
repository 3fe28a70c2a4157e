import { PieceDecoder } from '../pieces.ts';
import { relationsOf } from '../relations.ts';
import { readXml } from '../xml.ts';
import type { Package } from '../zip.ts';
import { hidingProperties, isOn } from './switch.ts';

interface Style {
  readonly basedOn: string | null;
  /** `null` = as the style it is based on. */
  readonly hides: boolean | null;
}

/** Ids of the styles whose text is hidden or struck out, by themselves or by what they build on. */
export function hiddenStyles(container: Package, main: string): ReadonlySet<string> {
  const part = relationsOf(container, main).find(({ type }) => type === 'styles')?.target;
  if (part === undefined || !container.has(part) || !mentionsHiding(container, part)) {
    return new Set();
  }
  const styles = stylesIn(container, part);
  return new Set([...styles.keys()].filter((id) => hides(id, styles)));
}

/** Most style parts hide nothing: a look at their text is much cheaper than reading them. */
function mentionsHiding(container: Package, part: string): boolean {
  const decoder = new PieceDecoder();
  let text = '';
  container.read(part, (piece) => (text += decoder.decode(piece)));
  return /vanish|strike/u.test(text);
}

function stylesIn(container: Package, part: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let id: string | null = null;
  let conditional = 0;
  readXml(container, part, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? null;
        if (id !== null) styles.set(id, { basedOn: null, hides: null });
      } else if (name === 'w:tblStylePr' || name === 'w:pPr') conditional++;
      const style = id === null ? undefined : styles.get(id);
      if (id === null || !style || conditional > 0) return;
      if (name === 'w:basedOn') styles.set(id, { ...style, basedOn: value ?? null });
      else if (hidingProperties.has(name))
        styles.set(id, { ...style, hides: style.hides === true || isOn(value) });
    },
    close: (name) => {
      if (name === 'w:style') id = null;
      else if (name === 'w:tblStylePr' || name === 'w:pPr') conditional--;
    },
    text: () => undefined,
  });
  return styles;
}

function hides(id: string, styles: ReadonlyMap<string, Style>): boolean {
  let next: string | null = id;
  for (let depth = 0; depth < 20 && next !== null; depth += 1) {
    const style = styles.get(next);
    if (!style) return false;
    if (style.hides !== null) return style.hides;
    next = style.basedOn;
  }
  return false;
}
