import { spawn, type ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import { basePath, checkSiteUrl, distFolder, serverPlace } from './environment.ts';
import { runCommand } from './usage.ts';
import { endWithParent } from './parent.ts';
import { listen, siteServer } from './serve.ts';
import { isUpToDate } from './stamp.ts';

let building: ChildProcess | null = null;
let isReady = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
endWithParent(end);

await runCommand('start', start);

/** Takes the port, builds the site when something changed, serves it. */
async function start(): Promise<number> {
  parseArgs({ options: {} });
  const { port, host } = serverPlace();
  const base = basePath();
  checkSiteUrl();
  const server = siteServer(distFolder(), base, () => isReady);
  const address = await listen(server, port, host);
  if (!(await isUpToDate()) && !(await build())) {
    server.close();
    return 1;
  }
  isReady = true;
  console.log(`${address}${base}`);
  return 0;
}

function end(): void {
  building?.kill('SIGTERM');
  process.exit(0);
}

async function build(): Promise<boolean> {
  const code = await new Promise<number | null>((done) => {
    const parts = ['scripts/build.ts'];
    building = spawn(process.execPath, parts, { stdio: 'inherit' });
    building.on('exit', done);
  });
  building = null;
  return code === 0;
}
