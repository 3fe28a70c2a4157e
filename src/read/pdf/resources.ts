/** Where pdfjs finds its own files; all from our own origin. */
export interface PdfResources {
  /** Folder of pdfjs' character maps (`cmaps/`), ending in `/`. */
  readonly cMapUrl: string;
  /** Folder of pdfjs' standard fonts, ending in `/`. */
  readonly standardFontDataUrl: string;
  /** Address of `pdf.worker.mjs`; `null` = run in this thread (Node). */
  readonly workerUrl: string | null;
  /** Puts pdfjs' worker code into this thread where it cannot fetch it itself; `null` = not needed. */
  readonly loadWorker: (() => Promise<void>) | null;
}

let chosen: PdfResources | null = null;

/** Sets the addresses of pdfjs' files; a page calls this once before it reads a PDF. */
export function usePdfResources(resources: PdfResources): void {
  chosen = resources;
}

/** The addresses in use: those set by the page, else the installed package (Node). */
export function pdfResources(): PdfResources {
  chosen ??= isNode() ? installed() : sameOrigin;
  return chosen;
}

const sameOrigin: PdfResources = {
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  workerUrl: '/pdfjs/pdf.worker.mjs',
  loadWorker: null,
};

function isNode(): boolean {
  return typeof process !== 'undefined' && typeof process.getBuiltinModule === 'function';
}

function installed(): PdfResources {
  const { createRequire } = process.getBuiltinModule('node:module');
  const folder = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/u, '');
  return {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    workerUrl: null,
    loadWorker: null,
  };
}
