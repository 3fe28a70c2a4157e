import { hidingProperties } from './switch.ts';

/** What an element means to this reader; most mean nothing. */
export type Role = 'unread' | 'deletion' | 'alternative' | 'properties' | 'property' | 'content';

const names: Readonly<Record<Role, readonly string[]>> = {
  /** Content that is not part of the text as it stands. */
  unread: [
    ...['w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:sdtPr', 'w:tblPr', 'w:tblGrid'],
    ...['w:sectPr', 'w:rPrChange', 'w:pPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:ffData'],
    ...['w:tblPrEx', 'w:tblPrExChange'],
  ],
  deletion: ['w:del', 'w:moveFrom'],
  alternative: ['mc:Choice', 'mc:Fallback'],
  properties: ['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr'],
  property: [
    ...['w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:cellDel', 'w:gridBefore', 'w:hidden'],
    ...[...hidingProperties, 'w:vertAlign', 'w:rStyle', 'w:pStyle'],
  ],
  content: [
    ...['w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:t', 'm:t', 'w:r', 'w:sym', 'w:p'],
    ...['w:tbl', 'w:tr', 'w:tc', 'w:txbxContent', 'mc:AlternateContent', 'w:altChunk'],
  ],
};

/** An element as this reader knows it; its name is the same string each time, so quick to compare. */
export interface Known {
  readonly name: string;
  readonly role: Role;
}

/** The elements that mean something, by name. */
export const knownElements = new Map(
  Object.entries(names).flatMap(([role, list]) =>
    list.map((name): [string, Known] => [name, { name, role: role as Role }]),
  ),
);

/** Is it an element of text that was deleted or moved away? */
export function isDeletion(name: string): boolean {
  return knownElements.get(name)?.role === 'deletion';
}
