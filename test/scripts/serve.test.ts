import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen, siteServer } from '../../scripts/serve.ts';

let folder = '';
const open: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-serve-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>t</title>');
});
afterEach(async () => {
  for (const server of open.splice(0)) server.close();
  await rm(folder, { recursive: true, force: true });
});

function site(): Server {
  const server = siteServer(folder, '/');
  open.push(server);
  return server;
}

const loopbacks = Object.values(networkInterfaces())
  .flat()
  .flatMap((one) => (one?.internal ? [one.address] : []))
  .filter((address) => address === '127.0.0.1' || address === '::1');

it('localhost answers on every loopback address of the machine', async () => {
  const address = await listen(site(), 0, 'localhost');
  expect(address).toMatch(/^http:\/\/localhost:\d+$/u);
  expect(loopbacks.length).toBeGreaterThan(0);
  const { port } = new URL(address);
  for (const host of loopbacks) {
    const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/`);
    expect([host, response.status]).toEqual([host, 200]);
  }
});

it.each(loopbacks)('a port taken on %s is one sentence', async (host) => {
  const other = createServer();
  open.push(other);
  other.listen(0, host);
  await once(other, 'listening');
  const taken = other.address();
  const port = typeof taken === 'object' && taken ? taken.port : 0;
  await expect(listen(site(), port, 'localhost')).rejects.toThrow(
    `Port ${port} is in use by another program`,
  );
});
