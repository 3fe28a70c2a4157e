import { Refusal, type Block, type Document, type Metadata } from '../../core/document/document.ts';
import { assemble } from './assemble.ts';
import { refuseBombs } from './bombs.ts';
import { fontsWithoutMap } from './font-dictionaries.ts';
import { limits } from './limits.ts';
import { openPdf, refusalOf, withinTime, type OpenPdf } from './open.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { FontTrust } from './trust.ts';

/** Reads a PDF: tables from ruling lines and positions, pages joined, page furniture left out. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (bytes.length > limits.fileBytes) {
    throw new Refusal('too_large', '这个 PDF 文件太大，没有读取。');
  }
  refuseBombs(bytes);
  const pdf = await openPdf(bytes);
  try {
    return await withinTime(documentOf(pdf, new FontTrust(fontsWithoutMap(bytes))));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await pdf.close();
  }
}

async function documentOf({ document }: OpenPdf, trust: FontTrust): Promise<Document> {
  if (document.numPages > limits.pages) {
    throw new Refusal(
      'too_large',
      `这个 PDF 有 ${document.numPages} 页，超过 ${limits.pages} 页的上限。`,
    );
  }
  const pages: Page[] = [];
  let hidden = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const read = await readPage(document, number, trust);
    pages.push(read.page);
    hidden += read.hidden;
  }
  const printed = pages.some((page) => page.glyphs.some((glyph) => glyph.text.trim() !== ''));
  if (!printed) throw noText(hidden);
  const blocks: Block[] = assemble(pages.map((page) => trust.believed(page)));
  return { format: 'pdf', blocks, metadata: metadataOf(await document.getMetadata()) };
}

function noText(hidden: number): Refusal {
  return new Refusal(
    'unreadable',
    hidden > 0
      ? '这个 PDF 是扫描件，只有看不见的识别文字，数字不可靠；请提供由文字处理软件导出的版本。'
      : '这个 PDF 没有文字，应当是扫描件；请提供由文字处理软件导出的版本。',
  );
}

function metadataOf({ info }: { readonly info: object }): Metadata {
  const title = 'Title' in info && typeof info.Title === 'string' ? cleanTitle(info.Title) : '';
  return { title: title === '' ? null : title, publishedOn: null, publisher: null };
}

/** Writers put file names there; those are not titles. */
function cleanTitle(title: string): string {
  const text = title.replace(/^Microsoft Word - /u, '').trim();
  return /^(?:untitled|无标题|about:blank)|\.(?:docx?|wps|html?|pdf|txt)$/iu.test(text) ? '' : text;
}
