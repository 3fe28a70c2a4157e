import { createHash } from 'node:crypto';
import { formats } from '../../scripts/generate/documents.ts';
import { partsOf } from '../../scripts/generate/narrative.ts';
import { randomOf } from '../../scripts/generate/random.ts';
import { reports, type SyntheticReport } from '../../scripts/generate/reports.ts';
import type { Report } from '../../src/core/report/report.ts';

/** An invented report of an organ in a real province, in one format. */
export interface Planted {
  readonly title: string;
  readonly organ: string;
  readonly year: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const made = [...reports(60, 'agencies')];

/** The nth report as a file of a format (`html`, `gb_html`, `docx`, `pdf`, `xlsx`). */
export async function planted(at: number, format: string, head = ''): Promise<Planted> {
  const report = inJiangsu(made[at]);
  const write = formats[format]?.write;
  if (!write) throw new Error(`no format ${format}`);
  const bytes = withHead(await write(partsOf(report), randomOf(`${at}/${format}`)), head);
  return {
    title: report.title,
    organ: report.organisation?.name ?? '',
    year: report.year ?? 0,
    bytes,
    sha256: sha256(bytes),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a page says about itself, put into its head. */
function withHead(bytes: Uint8Array, head: string): Uint8Array {
  if (head === '') return bytes;
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text.replace('<head>', `<head>${head}`));
}

/** Invented provinces are in no table of regions; the figures stay invented. */
function inJiangsu(one: SyntheticReport | undefined): Report {
  if (!one) throw new Error('not so many reports');
  const text = JSON.stringify(one.report);
  return JSON.parse(text.replaceAll('虚构甲省', '江苏省').replaceAll(/虚构甲?/gu, '')) as Report;
}
