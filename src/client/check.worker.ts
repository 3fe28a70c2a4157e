import { checkReport } from '../core/check/check.ts';
import { Refusal } from '../core/document/document.ts';
import { directoryOf, type Directory, type Slug } from '../identity/directory.ts';
import { readReport, type Intake } from '../intake/intake.ts';
import { refusalJson, reportJson } from '../intake/json.ts';
import { usePdfResources } from '../read/pdf/resources.ts';
import { loadDirectory } from './checkDirectory.ts';
import { LoadError } from './loadError.ts';
import type { CheckAnswer, CheckRequest, Job, Phase } from './checkMessages.ts';

type ReadRequest = Extract<CheckRequest, { kind: 'read' }>;

self.addEventListener('message', ({ data }: MessageEvent<Job<CheckRequest>>) => {
  const answer = (message: CheckAnswer): void => {
    const answered: Job<CheckAnswer> = { job: data.job, message };
    self.postMessage(answered);
  };
  const { message } = data;
  if (message.kind === 'check') answer({ kind: 'checked', findings: findingsOf(message) });
  else void read(message, (phase) => answer({ kind: 'phase', phase })).then(answer);
});

/** Tells the page that the script has come. */
self.postMessage({ job: 0, message: { kind: 'phase', phase: 'directory' } });

function findingsOf({ report, previous }: Extract<CheckRequest, { kind: 'check' }>) {
  return checkReport(report, previous ?? undefined);
}

async function read(request: ReadRequest, tell: (phase: Phase) => void): Promise<CheckAnswer> {
  try {
    tell('directory');
    const known = await loadDirectory(request.root);
    tell('document');
    useOwnPdfFiles(request.root);
    const { document, report, findings } = await intakeOf(request, known);
    const json = JSON.stringify(reportJson(report, findings));
    return { kind: 'read', reading: { report, findings, format: document.format, json } };
  } catch (error) {
    if (!(error instanceof Refusal)) return failed(error);
    const { reason, message } = error;
    return { kind: 'refused', reason, message, json: JSON.stringify(refusalJson(error)) };
  }
}

type Known = Awaited<ReturnType<typeof loadDirectory>>;

/** Pinyin is loaded only for an organ that the directory does not know: its id is spelled from it. */
async function intakeOf({ bytes, name }: ReadRequest, known: Known): Promise<Intake> {
  const directory = (slug: Slug | null): Directory =>
    directoryOf(known.regions, known.organisations, slug);
  const found = await readReport(bytes, name, directory(null));
  if (found.report.organisation?.id !== '') return found;
  const { slugOf } = await import('../identity/build/slug.ts');
  return await readReport(bytes, name, directory(slugOf));
}

function failed(error: unknown): CheckAnswer {
  const fault = error instanceof LoadError ? { fault: error.fault, details: error.details } : null;
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error), fault };
}

/** pdf.js runs in this very thread, from our own files. */
function useOwnPdfFiles(root: string): void {
  usePdfResources({
    cMapUrl: `${root}pdfjs/cmaps/`,
    standardFontDataUrl: `${root}pdfjs/standard_fonts/`,
    workerUrl: null,
    loadWorker: async () => {
      Object.assign(globalThis, {
        pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
      });
    },
  });
}
