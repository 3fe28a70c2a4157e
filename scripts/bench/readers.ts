import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { readCsv } from '../../src/read/csv/csv.ts';
import { readDocx } from '../../src/read/docx/docx.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { readSheet } from '../../src/read/sheet/sheet.ts';
import { documentOf } from '../generate/documents.ts';
import { reports } from '../generate/reports.ts';
import type { Row } from './row.ts';

type Work = (bytes: Uint8Array) => unknown;

/** Our time over the time of merely taking the same file apart with the same library. */
export async function bench(): Promise<Row[]> {
  const real = '../shared/reports/documents';
  const rows = [
    ...compare('html', readHtml, bareHtml, await made('html')),
    ...compare('docx', readDocx, bareXml('word/document.xml'), await made('docx')),
    ...compare('xlsx', readSheet, bareXml('xl/'), await made('xlsx')),
    ...rate('csv', readCsv, await made('csv')),
  ];
  if (!existsSync(real)) return rows;
  const page = [readFileSync(`${real}/shuyang-fgj-2023.html`)];
  const form = [readFileSync(`${real}/blank-form-2021.docx`)];
  rows.push(...compare('html (real)', readHtml, bareHtml, page));
  rows.push(...compare('docx (real)', readDocx, bareXml('word/document.xml'), form));
  return rows;
}

async function made(format: string): Promise<Uint8Array[]> {
  const documents: Uint8Array[] = [];
  for (const report of reports(20, 'bench'))
    documents.push((await documentOf(report, format)).bytes);
  return documents;
}

function bareHtml(bytes: Uint8Array): unknown {
  return parse(new TextDecoder().decode(bytes));
}

/** Unzips the file and gathers the text of the XML parts of one folder. */
function bareXml(part: string): Work {
  return (bytes) => {
    let text = '';
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!name.startsWith(part) || !name.endsWith('.xml')) continue;
      const parser = new SaxesParser();
      parser.on('text', (piece) => (text += piece));
      parser.write(new TextDecoder().decode(content)).close();
    }
    return text;
  };
}

function compare(name: string, ours: Work, bare: Work, documents: readonly Uint8Array[]): Row[] {
  const [mine, least] = alternating(ours, bare, documents);
  return [
    ...figures(name, mine, documents),
    { name: `${name}: ours ÷ bare`, value: mine / least, unit: '×' },
  ];
}

function rate(name: string, ours: Work, documents: readonly Uint8Array[]): Row[] {
  return figures(name, alternating(ours, ours, documents)[0], documents);
}

function figures(name: string, milliseconds: number, documents: readonly Uint8Array[]): Row[] {
  const seconds = milliseconds / 1000;
  const megabytes = documents.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  return [
    { name: `${name}: documents a second`, value: documents.length / seconds, unit: '1/s' },
    { name: `${name}: MB a second`, value: megabytes / seconds, unit: 'MB/s' },
  ];
}

/** The best of both, measured in turn: on a busy machine the least disturbed rounds count. */
function alternating(ours: Work, bare: Work, documents: readonly Uint8Array[]): [number, number] {
  const best: [number, number] = [Infinity, Infinity];
  const rounds = Math.min(400, Math.ceil(4_000 / timeOf(ours, documents)) + 40);
  for (let round = 0; round < rounds; round++) {
    best[0] = Math.min(best[0], timeOf(ours, documents));
    best[1] = Math.min(best[1], timeOf(bare, documents));
  }
  return best;
}

function timeOf(work: Work, documents: readonly Uint8Array[]): number {
  const start = performance.now();
  for (const bytes of documents) work(bytes);
  return performance.now() - start;
}
