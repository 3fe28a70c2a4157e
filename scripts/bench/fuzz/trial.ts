import { checkReport } from '../../../src/core/check/check.ts';
import { Refusal } from '../../../src/core/document/document.ts';
import { cellKey } from '../../../src/core/form/table.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readDocument } from '../../../src/read/read.ts';
import { randomOf } from '../../generate/random.ts';
import { reports, type SyntheticReport } from '../../generate/reports.ts';
import { damaged, mutated, mutatedXml } from './mutate.ts';
import { subjectOf, type Subject } from './subject.ts';

/** What came of one mutated document. */
export type Kind =
  /** Something else than a refusal was thrown. */
  | 'crash'
  /** A figure became another figure, or came into being, and no rule or note says anything new. */
  | 'silent'
  /** A figure was no longer read, without a finding. */
  | 'missing'
  /** A figure became another one, with a finding that was not there before. */
  | 'found'
  /** A figure was no longer read (its label or its place was destroyed), and a finding says so. */
  | 'lost'
  | 'refused'
  | 'unchanged'
  /** Bytes changed anywhere, figures included: read as something. */
  | 'damaged';

/** The verdict on one mutated document, with the words to look at where it is a bad one. */
export interface Verdict {
  readonly format: string;
  readonly kind: Kind;
  readonly words: string;
}

interface Base extends Subject {
  readonly report: Report;
  readonly findings: ReadonlySet<string>;
}

/** Of a hundred mutations so many are of each format: those slow to read get fewer. */
const shares: Readonly<Record<string, number>> = {
  tab: 16,
  html: 15,
  word_html: 12,
  markdown: 14,
  csv: 17,
  docx: 15,
  xlsx: 8,
  pdf: 3,
};
const deck = Object.entries(shares).flatMap(([format, share]) =>
  Array.from({ length: share }, () => format),
);
const baseReports = 24;

/** Mutated documents by number; the same seed and number always make the same one. */
export class Trials {
  readonly #seed: string;
  readonly #reports: readonly SyntheticReport[];
  readonly #bases = new Map<string, Promise<Base>>();

  /** The documents are those of invented governments: many different figures, nothing odd. */
  constructor(seed: string) {
    this.#seed = seed;
    this.#reports = [...reports(1_500, seed)]
      .filter((made) => made.organ.kind === 'government' && made.made.length === 0)
      .slice(0, baseReports);
  }

  async run(number: number): Promise<Verdict> {
    const random = randomOf(`${this.#seed}/${number}`);
    const format = random.pick(deck);
    const base = await this.#baseOf(random.whole(0, this.#reports.length - 1), format);
    const anywhere = random.chance(0.04);
    const bytes = anywhere
      ? damaged(base.bytesOf(base.text), random)
      : base.bytesOf((isXml(format) ? mutatedXml : mutated)(base, random));
    try {
      const report = await read(bytes);
      return { format, ...(anywhere ? { kind: 'damaged', words: '' } : verdictOn(base, report)) };
    } catch (error) {
      if (error instanceof Refusal) return { format, kind: 'refused', words: '' };
      return { format, kind: 'crash', words: String(error) };
    }
  }

  #baseOf(at: number, format: string): Promise<Base> {
    const key = `${at} ${format}`;
    const base = this.#bases.get(key) ?? baseFor(this.#reports[at], format);
    this.#bases.set(key, base);
    return base;
  }
}

function isXml(format: string): boolean {
  return format === 'docx' || format === 'xlsx';
}

async function baseFor(made: SyntheticReport | undefined, format: string): Promise<Base> {
  if (!made) throw new Error('no report to mutate');
  const subject = await subjectOf(made, format);
  const report = await read(subject.bytesOf(subject.text));
  return { ...subject, report, findings: findingsOf(report) };
}

async function read(bytes: Uint8Array): Promise<Report> {
  return parseReport(await readDocument(bytes, 'synthetic'));
}

function verdictOn(base: Base, report: Report): Omit<Verdict, 'format'> {
  const was = new Map(base.report.cells.map((cell) => [cellKey(cell), cell]));
  const is = new Map(report.cells.map((cell) => [cellKey(cell), cell]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const differing = keys.filter(
    (key) => (was.get(key)?.value ?? null) !== (is.get(key)?.value ?? null),
  );
  if (differing.length === 0) return { kind: 'unchanged', words: '' };
  const other = differing.filter((key) => (is.get(key)?.value ?? null) !== null);
  const isNew = [...findingsOf(report)].some((finding) => !base.findings.has(finding));
  const words = (other.length > 0 ? other : differing)
    .slice(0, 4)
    .map((key) => `${key} ${was.get(key)?.raw ?? '∅'}→${is.get(key)?.raw ?? '∅'}`)
    .join(' ');
  if (other.length === 0) return { kind: isNew ? 'lost' : 'missing', words };
  return { kind: isNew ? 'found' : 'silent', words };
}

function findingsOf(report: Report): Set<string> {
  return new Set(
    checkReport(report).map(({ checkId, cells, actual }) => `${checkId} ${cells.join()} ${actual}`),
  );
}
