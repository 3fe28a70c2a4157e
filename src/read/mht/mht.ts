import PostalMime, { type Email } from 'postal-mime';
import { Refusal, type Document } from '../../core/document/document.ts';
import { readHtml } from '../html/html.ts';
import { limits, tooLarge } from '../limits.ts';

const nesting = 20;

/** Reads a saved web page (`.mht`, also what Word and WPS save as one file) through the reader of pages. */
export async function readMht(bytes: Uint8Array): Promise<Document> {
  if (bytes.length > limits.markupBytes) throw tooLarge('网页文件超过 24 MB');
  const page = pageIn(await taken(bytes));
  if (page === null) throw new Refusal('unreadable', '文件里没有网页正文。');
  return { ...readHtml(new TextEncoder().encode(page)), format: 'mht' };
}

async function taken(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: nesting });
  } catch {
    throw new Refusal('unreadable', '文件已损坏或不完整，无法打开。');
  }
}

/** The page and the pages in its frames, in their order; `null` when the file holds none. */
function pageIn({ html }: Email): string | null {
  return html === undefined || html.trim() === '' ? null : html;
}
