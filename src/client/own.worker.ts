import { FileProblem } from '../own/problem.ts';
import { readOwn, Unnamed } from '../own/readOwn.ts';
import type { OwnReading } from '../own/reader.ts';
import { loadDirectory } from './checkDirectory.ts';
import type { OwnAnswer, OwnRequest } from './ownMessages.ts';

/** Between two reports on progress, in bytes. */
const step = 1_000_000;

self.addEventListener('message', ({ data }: MessageEvent<OwnRequest>) => {
  void read(data).then((answer) => self.postMessage(answer, { transfer: buffersOf(answer) }));
});

async function read({ file, given, root }: OwnRequest): Promise<OwnAnswer> {
  let told = 0;
  const progress = (bytes: number): void => {
    if (bytes - told < step) return;
    told = bytes;
    const answer: OwnAnswer = { kind: 'bytes', bytes };
    self.postMessage(answer);
  };
  try {
    const published = await loadDirectory(root);
    return { kind: 'read', reading: await readOwn(file, file.name, published, given, progress) };
  } catch (error) {
    if (error instanceof Unnamed) return { kind: 'unnamed' };
    if (error instanceof FileProblem)
      return { kind: 'problem', code: error.code, text: error.text };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function buffersOf(answer: OwnAnswer): Transferable[] {
  if (answer.kind !== 'read') return [];
  const { report, cell, value, state, line }: OwnReading['data']['figures'] =
    answer.reading.data.figures;
  return [report.buffer, cell.buffer, value.buffer, state.buffer, line.buffer];
}
