import type { LoadOptions } from '../../client/load.ts';
import {
  currentReports,
  loadOrganisationFile,
  loadPublished,
  sourceOf,
  type OrganisationFile,
} from '../../client/published.ts';
import type { Scope } from '../../core/report/report.ts';
import { outcomeSums, reviewSums, type Countable, type Sums } from '../../measure/sums.ts';

/** Whom a story is about: everyone, a region with all below it, or one organ. */
export type Subject =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'organisation'; readonly id: string };

export interface StorySums {
  readonly outcomes: readonly Sums[];
  readonly review: readonly Sums[];
}

/** The sums of one subject, with whose they are and of which version of the dataset. */
export interface StoryAnswer extends StorySums {
  readonly subject: Subject;
  /** Name of the organ or region, `null` for everyone. */
  readonly name: string | null;
  readonly version: string;
}

/** Figures of one year and scope, with whose they are. */
export interface Told {
  readonly answer: StoryAnswer;
  readonly sums: Sums;
}

/** Sums of a subject by year and scope, from the published JSON below `root`. Throws `LoadError`. */
export async function loadSums(
  root: string,
  subject: Subject,
  options: LoadOptions,
): Promise<StoryAnswer> {
  if (subject.kind === 'organisation') {
    const file = await loadOrganisationFile(root, subject.id, options);
    return { subject, name: file.organisation.name, version: file.version, ...ownSums(file) };
  }
  const path = subject.kind === 'all' ? 'totals' : `regions/${subject.id}`;
  const url = `${root}api/v1/${path}.json`;
  const file = await loadPublished<StorySums & { region?: { name: string } }>(url, options);
  const { version, outcomes, review, region } = file;
  return { subject, name: region?.name ?? null, version, outcomes, review };
}

/** Are the two the same? */
export function sameSubject(a: Subject, b: Subject): boolean {
  return keyOf(a) === keyOf(b);
}

/** A subject as one text, and back: `all`, `region 320000`. */
export function keyOf(subject: Subject): string {
  return subject.kind === 'all' ? 'all' : `${subject.kind} ${subject.id}`;
}

function ownSums(content: OrganisationFile): StorySums {
  const reports: Countable[] = currentReports(content).map((report) => ({
    reportId: report.report_id,
    kind: content.organisation.kind,
    regions: [content.organisation.region_code],
    year: report.year,
    form: report.form,
    scope: report.scope,
    ...sourceOf(report),
  }));
  return { outcomes: outcomeSums(reports, true), review: reviewSums(reports, true) };
}

/** Subject, year and scope of an address; what it does not say is `null`. */
export interface StoryAddress {
  readonly subject: Subject;
  readonly year: number | null;
  readonly scope: Scope | null;
}

/** Any address is a story: unknown parts are left out. */
export function readStory(search: string): StoryAddress {
  const query = new URLSearchParams(search);
  const organisation = query.get('a');
  const region = query.get('g');
  const year = query.get('y') ?? '';
  const scope = query.get('scope');
  return {
    subject: subjectOf(organisation, region),
    year: /^\d{4}$/u.test(year) ? Number(year) : null,
    scope: scope === 'own' || scope === 'aggregate' || scope === 'unknown' ? scope : null,
  };
}

function subjectOf(organisation: string | null, region: string | null): Subject {
  if (organisation && /^[\w-]+$/u.test(organisation))
    return { kind: 'organisation', id: organisation };
  if (region && /^\d+$/u.test(region)) return { kind: 'region', id: region };
  return { kind: 'all' };
}

/** The address of a story, `?…` or empty. */
export function writeStory({ subject, year, scope }: StoryAddress): string {
  const query = new URLSearchParams();
  if (subject.kind === 'organisation') query.set('a', subject.id);
  if (subject.kind === 'region') query.set('g', subject.id);
  if (year !== null) query.set('y', String(year));
  if (scope !== null) query.set('scope', scope);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The sums to show: of what was asked for, those that rest on most reports; then the latest. */
export function chosen(
  sums: readonly Sums[],
  year: number | null,
  scope: Scope | null,
): Sums | null {
  const inYear = sums.filter((one) => year === null || one.year === year);
  const inScope = inYear.filter((one) => scope === null || one.scope === scope);
  const sorted = [...inScope].sort(
    (a, b) => b.reports.length - a.reports.length || b.year - a.year,
  );
  return sorted[0] ?? null;
}

/** Organs and regions by name, for the picker and the links. */
export interface Index {
  readonly organisations: readonly { readonly organisation_id: string; readonly name: string }[];
  readonly regions: readonly { readonly region_code: string; readonly name: string }[];
}

/** The published list of organs and regions. */
export function loadIndex(root: string): Promise<Index> {
  return loadPublished<Index>(`${root}api/v1/index.json`);
}

/** Name of an organ by the id of one of its reports; the id itself when it is not known. */
export function reportName(names: Readonly<Record<string, string>>, reportId: string): string {
  const parts = /^(.*)-(\d{4})(?:-v\d+)?$/u.exec(reportId);
  return parts ? `${names[parts[1] ?? ''] ?? parts[1]} ${parts[2]}` : reportId;
}

/** Names of the organs of an index by id. */
export function namesOf(index: Index | null): Readonly<Record<string, string>> | null {
  return (
    index && Object.fromEntries(index.organisations.map((one) => [one.organisation_id, one.name]))
  );
}
