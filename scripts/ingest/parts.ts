import type { ReportRow } from '../../src/core/dataset/rows.ts';
import { Refusal } from '../../src/core/document/document.ts';
import type { ReportPart } from '../../src/core/parse/parts.ts';
import { SeveralReports } from '../../src/core/parse/several.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Regions } from '../../src/identity/regions.ts';
import type { ManifestEntry } from './manifest.ts';
import { overrule } from './overrule.ts';
import { withSiteCheck } from './page-facts.ts';
import { partName } from './part.ts';
import type { Outcome, Source } from './reading.ts';
import { readingOf, type Origin } from './reportRow.ts';
import { refusedInput } from './refused.ts';
import type { Settle } from './organisations.ts';
import { sameAs } from './unchanged.ts';

/** A file that was read: where it stands and what is known of it. */
export interface Opened {
  readonly source: Source;
  readonly name: string;
  readonly sha256: string;
  readonly held: readonly ReportRow[];
  readonly settle: Settle;
  readonly regions: Regions;
}

/**
 * What becomes of the reports of one file, one outcome each. Throws a `Refusal` for the file as a
 * whole when it has none, or does not fall apart into reports of which each is another one.
 */
export function outcomesOf(parts: readonly ReportPart[], file: Opened): Outcome[] {
  const [only] = parts;
  if (only && parts.length === 1) return [taken(headOf(only, file.source.entry, file), file)];
  if (parts.every(({ report }) => report === null)) throw new SeveralReports(parts);
  const heads = parts.map((part) => headOf(part, entryOfPart(file.source, part.part), file));
  refuseTwins(heads);
  return heads.map((head) => outcomeOf(head, { ...file, name: partName(file.name, head.part) }));
}

/** A part of a file under what the manifest and the table of organs say of it. */
interface Head extends Pick<ReportPart, 'part' | 'document' | 'refusal'> {
  readonly entry: ManifestEntry | null;
  readonly report: Report | null;
  /** Organ and year, where both are known. */
  readonly subject: string | null;
}

function headOf(part: ReportPart, entry: ManifestEntry | null, { settle, regions }: Opened): Head {
  const read = part.report && overrule(part.report, entry);
  const organisation = settle(read ? read.organisation : part.organisation);
  const year = read ? read.year : part.year;
  return {
    ...part,
    entry,
    report: read && withSiteCheck({ ...read, organisation }, entry, regions),
    subject: organisation && year !== null ? `${organisation.id}-${year}` : null,
  };
}

/** Parts that would be one report contradict each other: nobody can tell which of them counts. */
function refuseTwins(heads: readonly Head[]): void {
  for (const { part, subject } of heads) {
    const twin = heads.find((other) => other.part > part && other.subject === subject);
    if (subject === null || !twin) continue;
    throw new Refusal(
      'several_reports',
      `文件里的第${part}份与第${twin.part}份是同一机关同一年度的报告，不能确定以哪份为准，整份文件未收录。`,
    );
  }
}

function outcomeOf(head: Head, file: Opened): Outcome {
  try {
    return sameAs(file.held, head) ?? taken(head, file);
  } catch (error) {
    return refusedInput(file.name, file.sha256, error);
  }
}

function taken({ report, refusal, document, entry }: Head, file: Opened): Outcome {
  if (report === null) throw refusal ?? new Refusal('not_a_report', '没有找到年度报告。');
  const origin: Origin = { name: file.name, sha256: file.sha256, entry };
  return readingOf(document, report, origin);
}

/** A line on the whole file tells a part only where the file is from; one of its own tells more. */
function entryOfPart({ entry: whole, parts }: Source, part: number): ManifestEntry | null {
  const own = parts.get(part);
  const sourceUrl = own?.sourceUrl ?? whole?.sourceUrl ?? null;
  const retrievedOn = own?.retrievedOn ?? whole?.retrievedOn ?? null;
  const pageSiteCode = own?.pageSiteCode ?? whole?.pageSiteCode ?? null;
  const from = { sourceUrl, retrievedOn, pageSiteCode };
  if (own) return { ...own, ...from };
  return whole && { ...silent, file: partName(whole.file, part), ...from };
}

const silent: Omit<ManifestEntry, 'file' | 'sourceUrl' | 'retrievedOn' | 'pageSiteCode'> = {
  organisation: null,
  organisationId: null,
  regionCode: null,
  level: null,
  kind: null,
  scope: null,
  year: null,
  form: null,
  title: null,
  publishedOn: null,
  pagePublisher: null,
};
