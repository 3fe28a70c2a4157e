import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserAdvice, findBrowser } from './browser.mjs';
import { basePath, distFolder } from './environment.ts';
import { runCommand, UsageError } from './usage.ts';
import { listen, siteServer } from './serve.ts';

/** Pictures of pages of the built site: 390 and 1280 px, light and dark. */
await runCommand('screenshots', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: 'screenshots' } },
  });
  const executablePath = findBrowser();
  if (!executablePath) throw new UsageError(browserAdvice);
  await mkdir(values.out, { recursive: true });
  const server = siteServer(distFolder(), basePath());
  const address = await listen(server, 0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const path of positionals.length > 0 ? positionals : ['/'])
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.goto(address + path, { waitUntil: 'networkidle' });
        const name = path.replace(/[^\w-]+/gu, '_').replace(/^_|_$/gu, '') || 'home';
        const file = join(values.out, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        await page.close();
        console.log(file);
      }
  await browser.close();
  server.close();
  return 0;
});
