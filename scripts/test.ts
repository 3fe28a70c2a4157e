import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserAdvice, findBrowser } from './browser.mjs';

/** How many checks a part of the suite had; a part that breaks counts as one failure. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
const dist = join(folder, 'dist');
const counts: Count[] = [];
try {
  counts.push(await part('types of the pages', ['astro', 'check']));
  counts.push(await part('types', ['tsc', '--noEmit']));
  counts.push(await part('lint', ['eslint', '.']));
  counts.push(await part('format', ['prettier', '--check', '--log-level', 'warn', '.']));
  counts.push(await suite('tests', []));
  counts.push(await part('build', ['node', 'scripts/build.ts']));
  counts.push(await browserSuite());
} finally {
  await rm(folder, { recursive: true, force: true });
}
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function browserSuite(): Promise<Count> {
  if (findBrowser() !== null) return suite('browser tests', ['--config', 'vitest.e2e.config.ts']);
  console.log(browserAdvice);
  return { passed: 0, failed: 1 };
}

/** A command that passes or fails as a whole. */
async function part(name: string, command: readonly string[]): Promise<Count> {
  console.log(`\n— ${name}`);
  const code = await run(command);
  if (code !== 0) console.log(`${name}: failed`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of Vitest: its own counts; one failure more when it ended badly without naming one. */
async function suite(name: string, options: readonly string[]): Promise<Count> {
  console.log(`\n— ${name}`);
  const report = join(folder, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(['vitest', 'run', ...options, ...reporters]);
  const count = await readReport(report);
  if (!count) return { passed: 0, failed: 1 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function readReport(path: string): Promise<Count | null> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as {
      readonly numPassedTests: number;
      readonly numFailedTests: number;
      readonly numFailedTestSuites: number;
    };
    const broken = report.numFailedTests === 0 ? report.numFailedTestSuites : 0;
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
  } catch {
    return null;
  }
}

function run([program = '', ...parts]: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, parts, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DIST_DIR: dist, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
