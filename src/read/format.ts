import { decodeText } from './encoding.ts';

/** Kinds of file that are told apart by their first bytes. */
export type FileKind =
  | 'text'
  | 'html'
  | 'mht'
  | 'docx'
  | 'xlsx'
  | 'ofd'
  | 'zip'
  | 'oldOffice'
  | 'rtf'
  | 'pdf'
  | 'csv'
  | 'picture'
  | 'unsupported';

const sampleBytes = 65_536;
const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['unsupported', [0x1f, 0x8b]],
  ['unsupported', [0x52, 0x61, 0x72, 0x21]],
  ['unsupported', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The kind of a file, by its content. */
export function fileKind(bytes: Uint8Array): FileKind {
  const kind = signatures.find(([, head]) => startsWith(bytes, head))?.[0];
  if (kind) return kind;
  if (startsWith(bytes, [0x50, 0x4b])) return packageKind(bytes);
  if (hasPdfHeader(bytes)) return 'pdf';
  const { text } = decodeText(bytes.subarray(0, sampleBytes));
  return isBinary(text) ? 'unsupported' : textKind(text);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** Readers of PDF forgive rubbish before the header; so do we, for the first kilobyte. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Names of parts stand uncompressed in a zip: at its end in the directory, or before each part.
 * Without a directory it is a damaged package, which the reader of docx will say.
 */
function packageKind(bytes: Uint8Array): FileKind {
  const latin = new TextDecoder('latin1');
  const end = latin.decode(bytes.subarray(-262_144));
  const start = latin.decode(bytes.subarray(0, sampleBytes));
  for (const names of [end, start]) {
    if (names.includes('word/document') || names.includes('word\\document')) return 'docx';
    if (names.includes('xl/workbook') || names.includes('xl/worksheets')) return 'xlsx';
    if (names.includes('OFD.xml')) return 'ofd';
    if (/META-INF\/|mimetypeapplication|ppt\//u.test(names)) return 'unsupported';
  }
  return end.includes('PK\u0001\u0002') ? 'zip' : 'docx';
}

/** Control characters do not occur in text. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 32 && !'\t\n\r\f\v\u001a'.includes(letter))) odd += 1;
  }
  return odd * 50 > text.length || text.includes('\0');
}

function textKind(text: string): FileKind {
  const head = text.trimStart().slice(0, 2000).toLowerCase();
  if (isMessage(head)) return 'mht';
  if (isMarkup(text, head)) return 'html';
  if (isTable(text)) return 'csv';
  return 'text';
}

/** Headers of a message before the first empty line, among them what its parts are. */
function isMessage(head: string): boolean {
  const [lines = ''] = head.split(/\r?\n\r?\n/u);
  return (
    /^[a-z][a-z-]{1,40}:/u.test(lines) &&
    /^content-type:\s*(?:multipart\/|text\/html)/mu.test(lines)
  );
}

function isMarkup(text: string, head: string): boolean {
  if (/^(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*<(?:!doctype html|html))/u.test(head))
    return true;
  if (
    head.startsWith('<') &&
    /<(?:html|head|body|table|div|p|meta|span|article|section|style|h\d)[\s>/]/u.test(head)
  )
    return true;
  const tags = text.match(/<\/?(?:table|tr|td|th|p|div|span|body|html)[\s>]/giu)?.length ?? 0;
  return tags >= 10;
}

/**
 * Lines of values: TAB-separated from the first on, or most lines with commas or semicolons;
 * titles and prose between the tables of a form have none.
 */
function isTable(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 60);
  const [first = ''] = lines;
  if (/table_id["']?[,;\t]\s*["']?row_id/u.test(first)) return true;
  if (lines.length < 5) return false;
  const leading = lines.filter((line) => line.startsWith('\t')).length;
  const wide = (delimiter: string): number =>
    lines.filter((line) => line.split(delimiter).length > 3).length;
  if (wide('\t') === lines.length) return leading * 2 < lines.length;
  return Math.max(wide(','), wide(';')) * 2 > lines.length;
}
