import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate/run.ts';
import { headlineMeasures, measureOf } from '../../src/measure/measures.ts';
import { leastOrgans } from '../../src/measure/region.ts';
import type { FigureRow } from '../../src/query/figureRow.ts';
import { atlasOf, type Atlas } from '../../src/site/atlas.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { answerFor, regionYears } from '../../src/site/regionFigures.ts';
import { openEngine, type Engine } from './engine.ts';

const asked = headlineMeasures.filter((measure) => measure.only === null);
const dimensions = ['province', 'city', 'county'] as const;

interface Told {
  readonly basis: string | null;
  readonly k: number | null;
  readonly n: number | null;
  readonly reports: number;
}

function answered(all: Atlas, code: string, year: number, measure: string): Told | null {
  const reports = regionYears(all, code).get(year) ?? [];
  const answer = answerFor(all, code, reports, measureOf(measure));
  if (!answer) return null;
  const { basis, figure } = answer;
  return { basis, k: figure?.k ?? null, n: figure?.n ?? null, reports: answer.reports.length };
}

function told(row: FigureRow): Told {
  const counted = row.basis === 'each' ? row.here : row.reports;
  const [k, n] = row.value === null ? [null, null] : [row.k, row.n];
  return { basis: row.basis, k, n, reports: counted };
}

/** Every figure of the explorer by region and year beside the answer for that region. */
async function compared(engine: Engine, all: Atlas) {
  const pairs: { at: string; found: Told; expected: Told | null }[] = [];
  for (const measure of asked)
    for (const dimension of dimensions)
      for (const row of await engine.rowsOf(
        `i=${measure.id}&by=${dimension}~year&f=reports:ge:0`,
      )) {
        const code = row.keys[dimension];
        if (typeof code !== 'string') continue;
        const expected = answered(all, code, Number(row.keys.year), measure.id);
        const found = told(row);
        const missing = expected?.k === null && expected.basis !== 'each';
        pairs.push({
          at: `${measure.id} ${code} ${row.keys.year}`,
          found: missing ? { ...found, reports: expected.reports } : found,
          expected,
        });
      }
  return pairs;
}

describe('one region, one rate', () => {
  let all: Atlas;
  let engine: Engine;
  beforeAll(async () => {
    all = atlasOf(await loadDataset('data'));
    engine = await openEngine('data');
  });
  afterAll(() => engine.close());

  it('江苏省 has no aggregate and fewer than five own reports: its organs one by one', () => {
    expect(answered(all, '320000', 2023, 'disclosure_rate')).toEqual({
      basis: 'each',
      k: null,
      n: null,
      reports: 3,
    });
  });

  it('淮安市 2024 is its own aggregate: 59.5 % of what it concluded', () => {
    const answer = answerFor(
      all,
      '320800',
      regionYears(all, '320800').get(2024) ?? [],
      measureOf('disclosure_rate'),
    );
    expect(answer?.basis).toBe('aggregate');
    expect(answer?.reports.map((one) => one.reportId)).toEqual(['320800-renminzhengfu-2024']);
    expect(Math.round((answer?.figure?.value ?? 0) * 1000)).toBe(595);
  });

  it('a zone that is all of its county speaks for it; that of a part does not', () => {
    const [zone] = regionYears(all, '350128').get(2024) ?? [];
    if (!zone) throw new Error('no report of 平潭');
    const measure = measureOf('received');
    expect(answerFor(all, '350128', [zone], measure)?.basis).toBe('aggregate');
    expect(answerFor(all, '350128', [{ ...zone, level: 'county' }], measure)?.basis).toBe('each');
  });

  it('the explorer gives that answer for every measure, region and year of the data', async () => {
    const pairs = await compared(engine, all);
    expect(pairs.length).toBeGreaterThan(500);
    for (const { at, found, expected } of pairs) expect(found, at).toEqual(expected);
  });

  it('a condition that leaves a part of the region brings the populations back', async () => {
    const part = await engine.rowsOf('i=received&by=city&f=kind:eq:government');
    expect(part.every((row) => row.basis === null && row.keys.population !== undefined)).toBe(true);
    const inside = await engine.rowsOf('i=received&by=city&g=320813');
    expect(inside.every((row) => row.basis === null)).toBe(true);
    const whole = await engine.rowsOf('i=received&by=city&g=320000');
    expect(whole.every((row) => row.basis !== null)).toBe(true);
  });
});

describe('one region, one rate, over thousands of invented reports', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-regions-'));
    await generate(['--reports', '1500', '--out', folder, '--seed', '7']);
    engine = await openEngine(folder);
  }, 120_000);
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('pools from five organs on and says so', { timeout: 300_000 }, async () => {
    const pairs = await compared(engine, atlasOf(await loadDataset(folder)));
    const bases = Map.groupBy(pairs, (pair) => pair.expected?.basis);
    expect(bases.get('pooled')?.length).toBeGreaterThan(100);
    expect(bases.get('aggregate')?.length).toBeGreaterThan(100);
    for (const { expected } of bases.get('pooled') ?? [])
      expect(expected?.reports).toBeGreaterThanOrEqual(leastOrgans);
    for (const { at, found, expected } of pairs) expect(found, at).toEqual(expected);
  });
});
