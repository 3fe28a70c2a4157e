import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeEarlierVersions } from '../../src/site/publish/earlier.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...parts: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...who, ...parts], { cwd: folder });
}

function commitVersion(version: string, title: string): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'VERSION'), `${version}\n`);
  writeFileSync(join(folder, 'data', 'reports.csv'), `report_id\n${title}\n`);
  git('add', '.');
  git('commit', '-qm', version);
  git('tag', `data-${version}`);
}

test('tagged versions are written as they stood, the current one is not', async () => {
  git('init', '-q');
  for (const [version, title] of [
    ['2026.1', 'first'],
    ['2026.2', 'second'],
    ['2026.10', 'third'],
  ] as const)
    commitVersion(version, title);
  git('tag', 'data-nonsense');
  const out = join(folder, 'out');
  expect(await writeEarlierVersions(folder, out, '2026.10')).toEqual(['2026.1', '2026.2']);
  expect(readFileSync(join(out, 'v', '2026.1', 'reports.csv'), 'utf8')).toBe('report_id\nfirst\n');
  expect(readFileSync(join(out, 'v', '2026.2', 'VERSION'), 'utf8')).toBe('2026.2\n');
});

test('a folder without git has no earlier versions', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'gongkai-bare-'));
  expect(await writeEarlierVersions(bare, join(bare, 'out'), '2026.1')).toEqual([]);
  rmSync(bare, { recursive: true });
});
