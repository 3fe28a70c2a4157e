import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { basePath, checkSiteUrl, distFolder, serverPlace } from './environment.ts';
import { runCommand } from './ingest/usage.ts';
import { endWithParent } from './parent.ts';
import { listen, siteServer } from './serve.ts';

let building: ChildProcess | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
endWithParent(end);

await runCommand(start);

/** Takes the port, builds the site when something changed, serves it. */
async function start(): Promise<number> {
  const { port, host } = serverPlace();
  const base = basePath();
  checkSiteUrl();
  const server = siteServer(distFolder(), base);
  const address = await listen(server, port, host);
  if (!(await isBuilt()) && !(await build())) {
    server.close();
    return 1;
  }
  console.log(`${address}${base}`);
  return 0;
}

function end(): void {
  building?.kill('SIGTERM');
  process.exit(0);
}

async function build(): Promise<boolean> {
  const print = await fingerprint();
  const code = await new Promise<number | null>((done) => {
    building = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'],
      {
        stdio: 'inherit',
      },
    );
    building.on('exit', done);
  });
  building = null;
  if (code !== 0) return false;
  await mkdir(dirname(stampFile()), { recursive: true });
  await writeFile(stampFile(), print);
  return true;
}

async function isBuilt(): Promise<boolean> {
  if (!existsSync(join(distFolder(), 'index.html')) || !existsSync(stampFile())) return false;
  return (await readFile(stampFile(), 'utf8')) === (await fingerprint());
}

/** Kept outside the site: what the build in `dist` was made from. */
function stampFile(): string {
  const name = createHash('sha256').update(distFolder()).digest('hex').slice(0, 16);
  return resolve('node_modules/.cache/gongkai/builds', name);
}

/** Names, sizes and times of everything a build reads, and the settings that change it. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const settings = ['BASE_PATH', 'SITE_URL', 'DATA_DIR'].map((name) => process.env[name] ?? '');
  hash.update(settings.join('\n'));
  const data = resolve(process.env['DATA_DIR'] ?? 'data');
  for (const folder of ['src', 'public', data])
    for (const line of await linesOf(resolve(folder))) hash.update(line);
  for (const file of ['package-lock.json', 'astro.config.mjs']) hash.update(await readFile(file));
  return hash.digest('hex');
}

async function linesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return `${path} ${size} ${mtimeMs}\n`;
      }),
  );
  return lines.sort();
}
