/** Groups whose content is no text of the document. */
export const unread: ReadonlySet<string> = new Set([
  ...['colortbl', 'stylesheet', 'info', 'pict', 'header', 'headerl', 'headerr', 'headerf'],
  ...['footer', 'footerl', 'footerr', 'footerf', 'footnote', 'fldinst', 'listtext', 'pntext'],
  ...['objdata', 'objclass', 'objname', 'nonesttables', 'private', 'annotation', 'atnid', 'xe'],
  ...['tc', 'rxe', 'bkmkstart', 'bkmkend', 'nonshppict', 'pntxta', 'pntxtb', 'filetbl', 'revtbl'],
  ...[
    'shprslt',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'template',
    'sn',
    'sv',
  ],
]);

/** Groups marked as optional (`\*`) that are read all the same. */
export const readThough: ReadonlySet<string> = new Set([
  ...['nesttableprops', 'shpinst', 'shptxt', 'ud', 'do', 'dptxbx', 'dptxbxtext'],
]);

/** Words that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['column', '\n'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);

/** Words that end a paragraph. */
export const breaks: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'pagebb']);

/** Words that take text out of what a reader sees; 0 behind them turns them off. */
export const hiding: ReadonlySet<string> = new Set([
  ...['v', 'strike', 'striked', 'deleted', 'webhidden'],
]);

/** Encodings of fonts by the number of their character set. */
const charsets: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
]);

/** The encoding of a font's character set; `null` = as the document. */
export function encodingOfCharset(charset: number): string | null {
  return charsets.get(charset) ?? null;
}

/** The encoding that a code page number names; Chinese where it names none that is known. */
export function encodingOfCodePage(page: number): string {
  const known = new Map([
    [932, 'shift_jis'],
    [949, 'euc-kr'],
    [950, 'big5'],
    [1252, 'windows-1252'],
    [65001, 'utf-8'],
  ]);
  return known.get(page) ?? 'gb18030';
}
