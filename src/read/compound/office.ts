import { Refusal, type Document } from '../../core/document/document.ts';
import { openCompound, type Compound } from './compound.ts';

type Reader = (streams: Compound) => Document;

/** The stream that tells the program, and its reader. */
const programs: readonly (readonly [string, () => Promise<Reader>])[] = [
  ['WordDocument', async () => (await import('../doc/doc.ts')).readDoc],
  ['Workbook', async () => (await import('../xls/xls.ts')).readXls],
  ['Book', async () => (await import('../xls/xls.ts')).readXls],
];

/** Reads an old Office file (`.doc`, `.wps`, `.xls`, `.et`): which it is, its streams tell. */
export async function readOldOffice(bytes: Uint8Array): Promise<Document> {
  const streams = openCompound(bytes);
  if (streams.has('EncryptedPackage')) throw new Refusal('unreadable', '文件设有密码，无法读取。');
  const load = programs.find(([name]) => streams.has(name))?.[1];
  if (!load)
    throw new Refusal(
      'unsupported_format',
      '不是 Word 或 Excel 文件，请另存为 docx 或 PDF 后再试。',
    );
  const read = await load();
  return read(streams);
}
