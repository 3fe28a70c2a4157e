import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import type {
  FindingRow,
  OrganisationRow,
  QuarantineRow,
  RegionRow,
  ReportRow,
} from '../../src/core/dataset/rows.ts';
import { Refusal } from '../../src/core/document/document.ts';
import type { Organisation, Section } from '../../src/core/report/report.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { identifiedParts } from '../../src/intake/parts.ts';
import { maxBytes, readDocument } from '../../src/read/read.ts';
import { memberBytes } from './archive.ts';
import type { Block } from './block.ts';
import type { ManifestEntry } from './manifest.ts';
import { settlerFor } from './organisations.ts';
import { withPage } from './page-facts.ts';
import { outcomesOf } from './parts.ts';
import { refusedInput } from './refused.ts';
import { sameAs } from './unchanged.ts';

/** One file to read, with what the manifest says about it. */
export interface Source {
  readonly path: string;
  /** A file inside this one (a zip); `null` = the file itself. */
  readonly member: string | null;
  readonly entry: ManifestEntry | null;
  /** Lines of the manifest on its parts (`file.docx#2`), where it holds several reports. */
  readonly parts: ReadonlyMap<number, ManifestEntry>;
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

/** What became of a file, or of one of the reports in it. */
export type Outcome =
  | Reading
  | { readonly kind: 'unchanged'; readonly reportId: string }
  | {
      readonly kind: 'refused';
      readonly row: QuarantineRow;
      /** A fault of ours that refused the file; it is told to the person, and stops nothing. */
      readonly fault: string | null;
    };

/**
 * A function that reads one file: an outcome for each report in it, one for a file without any.
 * Nothing that a file contains makes it throw.
 */
export function readerFor(known: Known): (source: Source) => Promise<Outcome[]> {
  const directory = namingDirectoryOf(known.regions, known.organisations);
  const settle = settlerFor(known.organisations);
  return async (source) => {
    const name = sourceName(source);
    let sha256 = '';
    try {
      const bytes = bytesOf(source);
      sha256 = createHash('sha256').update(bytes).digest('hex');
      const held = known.reports.get(sha256) ?? [];
      const unchanged = sameAs(held, { part: null, entry: source.entry });
      if (unchanged) return [unchanged];
      const document = withPage(await readDocument(bytes, name), source.entry);
      const parts = identifiedParts(document, directory);
      return outcomesOf(parts, { source, name, sha256, held, settle, regions: directory.regions });
    } catch (error) {
      return [refusedInput(name, sha256, error)];
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
