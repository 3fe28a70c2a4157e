import { existsSync, readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../../src/read/pdf/pdf.ts';
import { pdfResources } from '../../src/read/pdf/resources.ts';
import type { Row } from './row.ts';

const real = '../shared/reports/documents';
const rounds = 30;

/**
 * Our time over the time in which pdfjs merely hands out the text of all pages: the best of both,
 * measured in turn, since on a busy machine the least disturbed rounds count.
 */
export async function bench(): Promise<Row[]> {
  const names = ['hongze-2023', 'huaian-2024'].filter((name) => existsSync(`${real}/${name}.pdf`));
  const rows: Row[] = [];
  for (const name of names) {
    rows.push(...(await compare(name, new Uint8Array(readFileSync(`${real}/${name}.pdf`)))));
  }
  return rows;
}

async function compare(name: string, bytes: Uint8Array): Promise<Row[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await time(() => bareText(bytes)));
    ours.push(await time(() => readPdf(bytes)));
  }
  const [our, theirs] = [Math.min(...ours), Math.min(...bare)];
  return [
    { name: `pdf ${name}: documents`, value: 1000 / our, unit: 'per second' },
    { name: `pdf ${name}: speed`, value: bytes.length / 1000 / our, unit: 'MB per second' },
    { name: `pdf ${name}: our time / pdfjs text`, value: our / theirs, unit: 'times' },
  ];
}

async function bareText(bytes: Uint8Array): Promise<void> {
  const { cMapUrl, standardFontDataUrl } = pdfResources();
  const task = getDocument({ data: bytes.slice(), cMapUrl, standardFontDataUrl, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    await (await document.getPage(number)).getTextContent();
  }
  await task.destroy();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
