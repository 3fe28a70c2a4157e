import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomOf } from '../../scripts/generate/random.ts';
import { agencies } from './agencies.ts';
import { harvest, harvestAndKill, lastLine, sourcesFile, table } from './command.ts';

/** Fifty where there is time for it (`HARVEST_KILLS=50`). */
const kills = Number(process.env['HARVEST_KILLS'] ?? 6);

test(`killed ${kills} times at random moments, it goes on and loses or doubles nothing`, async () => {
  const all = await agencies();
  const folder = mkdtempSync(join(tmpdir(), 'harvest-kill-'));
  const sources = sourcesFile(folder, all.sources);
  const started = performance.now();
  await harvest(all, sources, join(folder, 'whole'));
  const whole = performance.now() - started;
  const random = randomOf('harvest');
  let [shot, out, round] = [0, '', 0];
  while (shot < kills) {
    out = join(folder, `raw-${(round += 1)}`);
    for (let more = true; more && shot < kills;) {
      more = await harvestAndKill(all, sources, out, whole * (0.3 + 0.6 * random.unit()));
      if (more) shot += 1;
    }
    const ended = await harvest(all, sources, out);
    const held = table(out, 'manifest.csv').map((row) => row['source_sha256']);
    expect(held.toSorted()).toEqual(all.planted.map((one) => one.sha256).sort());
    const journal = readFileSync(join(out, 'warc', 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const runs = journal.filter((line) => line.startsWith('{"kind":"start"')).length;
    expect(journal.filter((line) => line.startsWith('{"kind":"end"'))).toHaveLength(runs);
    const urls = table(out, 'captures.csv').map((row) => row['url']);
    expect(urls).toHaveLength(new Set(urls).size * runs);
    expect(lastLine(ended)).toMatch(new RegExp(`, ${all.planted.length} documents, `, 'u'));
    expect(ended.code).toBe(0);
  }
  all.close();
  rmSync(folder, { recursive: true });
}, 900_000);
