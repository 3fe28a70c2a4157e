import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Refusal } from '../../core/document/document.ts';
import { limits } from './limits.ts';
import { pdfResources } from './resources.ts';

/** An open PDF; `close` frees everything. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Opens the bytes with pdfjs: no evaluated code, no images, no fonts drawn, no forms. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { cMapUrl, standardFontDataUrl, workerUrl, loadWorker } = pdfResources();
  if (workerUrl !== null) pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  await loadWorker?.();
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    cMapUrl,
    standardFontDataUrl,
    useWorkerFetch: loadWorker !== null,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWasm: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw refusalOf(error);
  }
}

/** What pdfjs says, as one sentence of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? new Refusal('unreadable', '这个 PDF 加了密码，请先去掉密码再提交。')
    : new Refusal('unreadable', '这个 PDF 已损坏，无法打开。');
}

/** Refuses after the time allowed; the work itself is dropped by closing the document. */
export async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal('too_large', '这个 PDF 太复杂，读取超过了时间上限。')),
      limits.milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
