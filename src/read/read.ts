import { Refusal, type Document } from '../core/document/document.ts';
import { fileKind, type FileKind } from './format.ts';
import { plainDocument } from './plain-document.ts';

/** Larger files are refused unread. */
export const maxBytes = 50_000_000;

type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** Each reader is loaded only when a file needs it. */
const readers: Readonly<Partial<Record<FileKind, () => Promise<Reader>>>> = {
  text: async () => (await import('./text/text.ts')).readText,
  html: async () => (await import('./html/html.ts')).readHtml,
  mht: async () => (await import('./mht/mht.ts')).readMht,
  docx: async () => (await import('./docx/docx.ts')).readDocx,
  xlsx: async () => (await import('./sheet/sheet.ts')).readSheet,
  csv: async () => (await import('./csv/csv.ts')).readCsv,
  oldOffice: async () => (await import('./compound/office.ts')).readOldOffice,
  rtf: async () => (await import('./rtf/rtf.ts')).readRtf,
  ofd: async () => (await import('./ofd/ofd.ts')).readOfd,
  pdf: async () => (await import('./pdf/pdf.ts')).readPdf,
};

/**
 * The paragraphs and grids of a file of any kind we read, told by its content, not its name.
 * Throws a `Refusal` for everything else, in one sentence that may use the file's name.
 */
export async function readDocument(bytes: Uint8Array, name?: string): Promise<Document> {
  if (bytes.length === 0) throw new Refusal('unreadable', '文件是空的。');
  if (bytes.length > maxBytes) throw new Refusal('too_large', '文件超过 50 MB，未读取。');
  const kind = fileKind(bytes);
  const load = readers[kind];
  if (!load) throw unread(kind, name === undefined ? '这种文件' : `「${name}」这种文件`);
  const read = await load();
  try {
    return plainDocument(await read(plain(bytes)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', '文件已损坏或内容异常，无法读取。');
  }
}

const advices: Readonly<Partial<Record<FileKind, string>>> = {
  picture: '：图片上的数字不作猜测，请找文字版，或照着图片录入。',
  zip: '：压缩包请先解压，再逐份读取。',
};

/** The refusal of a kind of file that has no reader, with what to do. */
function unread(kind: FileKind, which: string): Refusal {
  const advice = advices[kind] ?? '，请另存为 docx 或 PDF 后再试。';
  return new Refusal('unsupported_format', `不能读取${which}${advice}`);
}

/** A plain array of bytes: pdf.js takes nothing that only behaves like one (a Node buffer). */
function plain(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes);
}
