import { checkReport } from '../../src/core/check/check.ts';
import { Refusal } from '../../src/core/document/document.ts';
import { cellKey } from '../../src/core/form/table.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import type { Report } from '../../src/core/report/report.ts';
import { readDocument } from '../../src/read/read.ts';
import { randomOf } from '../generate/random.ts';
import { reports } from '../generate/reports.ts';
import { mutableFormats, mutated, subjectOf, type Subject } from './mutate.ts';

/** What came of mutated documents; the first four must be 0. */
export interface FuzzResult {
  mutations: number;
  /** Something else than a refusal was thrown. */
  crashes: number;
  /** Reading took longer than ten seconds. */
  hangs: number;
  /** A figure became another figure and no rule or note says anything new. */
  silent: number;
  /** A figure became another one, with a finding that was not there before. */
  found: number;
  /** A figure was no longer read (its label or its place was destroyed), and a finding says so. */
  lost: number;
  /** A figure was no longer read, shown as missing, without a finding. */
  missing: number;
  refused: number;
  unchanged: number;
  /** What to look at, with the seed that makes it again. */
  readonly cases: string[];
}

interface Base extends Subject {
  readonly report: Report;
  readonly findings: ReadonlySet<string>;
}

/** Mutates documents outside their figures; the same seed makes the same mutations. */
export async function fuzz(mutations: number, seed: string): Promise<FuzzResult> {
  const bases = await basesOf(seed);
  const result: FuzzResult = {
    mutations,
    crashes: 0,
    hangs: 0,
    silent: 0,
    found: 0,
    lost: 0,
    missing: 0,
    refused: 0,
    unchanged: 0,
    cases: [],
  };
  for (let number = 0; number < mutations; number += 1) {
    const base = bases[number % bases.length];
    if (base) await tryOne(base, `${seed}/${number}`, result);
  }
  return result;
}

/** Documents with many different figures: the governments of an invented province. */
async function basesOf(seed: string): Promise<Base[]> {
  const busy = [...reports(400, seed)].filter(
    (made) => made.organ.kind === 'government' && made.made.length === 0,
  );
  const bases: Base[] = [];
  for (const made of busy.slice(0, 6))
    for (const format of mutableFormats) {
      const subject = await subjectOf(made, format);
      const report = await read(subject, subject.text);
      bases.push({ ...subject, report, findings: findingsOf(report) });
    }
  return bases;
}

async function read(subject: Subject, text: string): Promise<Report> {
  return parseReport(await readDocument(subject.bytesOf(text), 'synthetic'));
}

async function tryOne(base: Base, seed: string, result: FuzzResult): Promise<void> {
  const text = mutated(base, randomOf(seed));
  const started = performance.now();
  try {
    const outcome = outcomeOf(base, await read(base, text));
    result[outcome.kind] += 1;
    if (outcome.kind === 'silent' || outcome.kind === 'missing')
      keepCase(result, base, seed, outcome.cells.join(' '));
  } catch (error) {
    if (error instanceof Refusal) result.refused += 1;
    else {
      result.crashes += 1;
      keepCase(result, base, seed, String(error));
    }
  }
  if (performance.now() - started <= 10_000) return;
  result.hangs += 1;
  keepCase(result, base, seed, 'slow');
}

function keepCase(result: FuzzResult, base: Base, seed: string, words: string): void {
  if (result.cases.length < 20) result.cases.push(`${base.format} ${seed}: ${words}`);
}

interface FuzzOutcome {
  readonly kind: 'silent' | 'found' | 'lost' | 'missing' | 'unchanged';
  readonly cells: readonly string[];
}

function outcomeOf(base: Base, report: Report): FuzzOutcome {
  const read = new Map(report.cells.map((cell) => [cellKey(cell), cell]));
  const differing = base.report.cells.filter(
    (cell) => cell.value !== (read.get(cellKey(cell))?.value ?? null),
  );
  if (differing.length === 0) return { kind: 'unchanged', cells: [] };
  const other = differing.filter((cell) => (read.get(cellKey(cell))?.value ?? null) !== null);
  const isNew = [...findingsOf(report)].some((finding) => !base.findings.has(finding));
  if (other.length === 0)
    return { kind: isNew ? 'lost' : 'missing', cells: differing.map(cellKey).slice(0, 4) };
  const cells = other.map((cell) => `${cellKey(cell)} ${cell.raw}→${read.get(cellKey(cell))?.raw}`);
  return { kind: isNew ? 'found' : 'silent', cells: cells.slice(0, 4) };
}

function findingsOf(report: Report): Set<string> {
  return new Set(
    checkReport(report).map(({ checkId, cells, actual }) => `${checkId} ${cells.join()} ${actual}`),
  );
}
