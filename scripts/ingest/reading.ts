import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { checkReport } from '../../src/core/check/check.ts';
import { findingRowsOf, observationsOf } from '../../src/core/dataset/observations.ts';
import type {
  FindingRow,
  OrganisationRow,
  QuarantineRow,
  RegionRow,
  ReportRow,
} from '../../src/core/dataset/rows.ts';
import type { Document } from '../../src/core/document/document.ts';
import { Refusal } from '../../src/core/document/document.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import type { Organisation, Report, Section } from '../../src/core/report/report.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { identify } from '../../src/identity/identify.ts';
import { maxBytes, readDocument } from '../../src/read/read.ts';
import { memberBytes } from './archive.ts';
import { blockOf, type Block } from './block.ts';
import { withoutContacts } from './contact.ts';
import type { ManifestEntry } from './manifest.ts';
import { settlerFor } from './organisations.ts';
import { overrule } from './overrule.ts';
import { withPage, withSiteCheck } from './page-facts.ts';

/** One file to read, with what the manifest says about it. */
export interface Source {
  readonly path: string;
  /** A file inside this one (a zip); `null` = the file itself. */
  readonly member: string | null;
  readonly entry: ManifestEntry | null;
}

/** How the dataset names the source: `b.docx`, inside a zip `a.zip/b.docx`. */
export function sourceName({ path, member }: Pick<Source, 'path' | 'member'>): string {
  return member === null ? basename(path) : `${basename(path)}/${member}`;
}

/** What a reader has to know beforehand; the same for every thread and every order of files. */
export interface Known {
  readonly regions: readonly RegionRow[];
  readonly organisations: readonly OrganisationRow[];
  /** Reports of the dataset by the hash of their source; empty to read everything again. */
  readonly reports: ReadonlyMap<string, readonly ReportRow[]>;
}

/** A report as it goes into the dataset, under the id of a first version. */
export interface Reading {
  readonly kind: 'read';
  readonly row: ReportRow;
  readonly organisation: Organisation;
  readonly block: Block;
  /** Findings on this report alone; those across years need the whole dataset. */
  readonly findings: readonly FindingRow[];
  readonly sections: readonly Section[];
}

export type Outcome =
  | Reading
  | { readonly kind: 'unchanged'; readonly reportId: string }
  | {
      readonly kind: 'refused';
      readonly row: QuarantineRow;
      /** A fault of ours that refused the file; it is told to the person, and stops nothing. */
      readonly fault: string | null;
    };

/** A function that reads one file; nothing that a file contains makes it throw. */
export function readerFor(known: Known): (source: Source) => Promise<Outcome> {
  const directory = namingDirectoryOf(known.regions, known.organisations);
  const settle = settlerFor(known.organisations);
  return async (source) => {
    const name = sourceName(source);
    let sha256 = '';
    try {
      const bytes = bytesOf(source);
      sha256 = createHash('sha256').update(bytes).digest('hex');
      const unchanged = sameAs(known.reports.get(sha256) ?? [], source.entry);
      if (unchanged) return { kind: 'unchanged', reportId: unchanged.report_id };
      const document = withPage(await readDocument(bytes, name), source.entry);
      const read = identify(document, parseReport(document), directory);
      const overruled = overrule(read, source.entry);
      const organisation = settle(overruled.organisation);
      const settled = { ...overruled, organisation };
      const report = withSiteCheck(settled, source.entry, directory.regions);
      return readingOf(document, report, { ...source, name, sha256 });
    } catch (error) {
      const fault = error instanceof Refusal ? null : String(error);
      return { kind: 'refused', row: refusalRow(name, sha256, error), fault };
    }
  };
}

/** The bytes of a source. Throws a `Refusal` when it cannot be opened or is too large. */
export function bytesOf({ path, member }: Pick<Source, 'path' | 'member'>): Uint8Array {
  const facts = factsOf(path);
  if (facts.isDirectory()) throw new Refusal('unreadable', '文件夹无法打开，其中的文件未读取。');
  if (!facts.isFile()) throw new Refusal('unreadable', '不是普通文件，无法读取。');
  if (facts.size > maxBytes) throw new Refusal('too_large', '文件超过 50 MB，未读取。');
  return member === null ? readFileSync(path) : memberBytes(path, member);
}

function factsOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const loops = (error as NodeJS.ErrnoException).code === 'ELOOP';
    throw new Refusal('unreadable', loops ? '链接指向自身，无法打开。' : '文件或链接无法打开。');
  }
}

interface Origin extends Source {
  readonly name: string;
  readonly sha256: string;
}

function readingOf(document: Document, report: Report, origin: Origin): Reading {
  const { organisation, year } = report;
  if (organisation === null)
    throw new Refusal('unknown_organisation', '未能确定编制机关，请在清单（manifest.csv）中写明。');
  if (year === null)
    throw new Refusal('unknown_year', '未能确定数据年度，请在清单（manifest.csv）中写明。');
  const row = reportRow(report, organisation, year, origin, document);
  return {
    kind: 'read',
    row,
    organisation,
    block: blockOf(observationsOf(row.report_id, report)),
    findings: findingRowsOf(row.report_id, checkReport(report)),
    sections: report.sections.map((section) => ({
      ...section,
      text: withoutContacts(section.text),
    })),
  };
}

function reportRow(
  report: Report,
  organisation: Organisation,
  year: number,
  origin: Origin,
  document: Document,
): ReportRow {
  return {
    report_id: `${organisation.id}-${year}`,
    organisation_id: organisation.id,
    year,
    form: report.form,
    scope: report.scope,
    title: report.title === '' ? null : report.title,
    published_on: report.publishedOn,
    source_name: origin.name,
    source_sha256: origin.sha256,
    source_url: origin.entry?.sourceUrl ?? null,
    retrieved_on: origin.entry?.retrievedOn ?? null,
    reading:
      document.format === 'transcript' || document.format === 'observations'
        ? 'transcribed'
        : 'parsed',
    supersedes: null,
  };
}

/** The report that was read from the same bytes and says what the manifest says now. */
function sameAs(rows: readonly ReportRow[], entry: ManifestEntry | null): ReportRow | undefined {
  if (entry === null) return rows[0];
  const said: readonly (readonly [keyof ReportRow, string | number | null])[] = [
    ['organisation_id', entry.organisationId],
    ['year', entry.year],
    ['scope', entry.scope],
    ['form', entry.form],
    ['title', entry.title],
    ['published_on', entry.publishedOn],
    ['source_url', entry.sourceUrl],
    ['retrieved_on', entry.retrievedOn],
  ];
  return rows.find((row) =>
    said.every(([column, value]) => value === null || row[column] === value),
  );
}

function refusalRow(name: string, sha256: string, error: unknown): QuarantineRow {
  const refusal =
    error instanceof Refusal ? error : new Refusal('unreadable', '文件损坏或无法打开，未能读取。');
  return {
    source_name: name,
    source_sha256: sha256 === '' ? null : sha256,
    reason: refusal.reason,
    message: refusal.message,
  };
}
