import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const patience = { timeout: 60_000 };
const id = (name: string): string => `[data-testid="${name}"]`;

async function ready(page: Page): Promise<void> {
  await page.waitForSelector(`${id('engine-status')}[data-state="ready"]`, patience);
}

async function texts(page: Page, table = 'result-table', part = 'tr'): Promise<string[][]> {
  return page
    .locator(id(table))
    .locator(part)
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('th, td')].map((cell) =>
          [...cell.childNodes]
            .filter((node) => node.nodeName !== 'SMALL')
            .map((node) => node.textContent)
            .join('')
            .replace(/ [↑↓]$/u, ''),
        ),
      ),
    );
}

async function clean(visit: Visit): Promise<void> {
  expect(visit.outside).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.close();
}

describe('/explore/', () => {
  test('stands there without the engine', async () => {
    const visit = await site.open('/explore/', { javaScriptEnabled: false });
    expect((await texts(visit.page)).length).toBeGreaterThan(3);
    expect(await visit.page.locator(`${id('result-chart')} svg`).count()).toBeGreaterThan(0);
    await clean(visit);
  });

  test('asks for no engine before somebody does something', async () => {
    const visit = await site.open('/explore/');
    const asked: string[] = [];
    visit.page.on('request', (request) => asked.push(request.url()));
    await visit.page.waitForSelector(`${id('result-chart')}[data-alive="true"]`, patience);
    await visit.page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/engine/'))).toEqual([]);
    await clean(visit);
  });

  test('filter, reload, download: the same figures', { timeout: 180_000 }, async () => {
    const visit = await site.open('/explore/');
    const { page } = visit;
    const before = await texts(page);
    await page.locator(id('group-by')).selectOption('organisation');
    await ready(page);
    const grouped = await texts(page);
    expect(grouped).not.toEqual(before);
    await page.waitForSelector(`${id('result-chart')}[data-kind="bar"] svg text`, patience);
    await page.locator(id('facet-level')).getByRole('checkbox').first().check();
    await page.waitForFunction(
      ([selector, lines]) => document.querySelectorAll(`${selector} tr`).length < Number(lines),
      [id('result-table'), grouped.length] as const,
      patience,
    );
    await ready(page);
    const filtered = await texts(page);
    expect(new URL(page.url()).search).toContain('by=organisation');
    await page.reload();
    await ready(page);
    expect(await texts(page)).toEqual(filtered);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(id('download-csv')).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file).toContain('\r\n');
    const rows = Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true }).data;
    const plain = (cell: string): string => cell.replaceAll(',', '').replace(/%$/u, '');
    const marked = filtered[0]?.indexOf('数字不合') ?? -1;
    expect(marked).toBeGreaterThan(0);
    const shown = filtered.map((line, at) =>
      line.map((cell, column) =>
        at > 0 && column === marked ? String(cell === '※') : plain(cell),
      ),
    );
    expect(rows[0]?.map(plain)).toEqual(shown[0]);
    const same = rows
      .slice(1)
      .map((line) => line.map((cell) => plain(cell).replace(/^\[(\d+\/\d+)\]$/u, '$1')));
    const rounded = (line: readonly string[]): string[] =>
      line.map((cell) => (/^\d+\.0$/u.test(cell) ? cell.slice(0, -2) : cell));
    expect(same.map(rounded)).toEqual(shown.slice(1).map(rounded));

    await page.goBack();
    await page.waitForFunction(
      ([selector, lines]) => document.querySelectorAll(`${selector} tr`).length === Number(lines),
      [id('result-table'), grouped.length] as const,
      patience,
    );
    await clean(visit);
  });

  test('from a figure to the reports and to the cell', { timeout: 120_000 }, async () => {
    const visit = await site.open('/explore/?i=received&by=organisation');
    const { page } = visit;
    await ready(page);
    await page
      .locator(`${id('result-table')} ${id('figure')}`)
      .first()
      .click();
    const link = page.locator(`${id('drill')} a`).first();
    await link.waitFor(patience);
    await link.click();
    await page.waitForURL(/\/agency\/[^/]+\/\d{4}\/#requests\/received\/total$/u);
    const cell = page.locator('[id="requests/received/total"]');
    expect(await cell.count()).toBe(1);
    await visit.close();
  });

  test(
    'a pivot has totals of the data and moves its groupings by button',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open(
        '/explore/?i=received&tab=pivot&pr=organisation&pc=year&f=population:eq:aggregate_city',
      );
      const { page } = visit;
      await ready(page);
      const body = await texts(page, 'pivot-table', 'tbody tr');
      const figures = (line: readonly string[]): number[] =>
        line.slice(1).map((cell) => Number(cell.replaceAll(',', '') || 0));
      const total = figures(body.at(-1) ?? []);
      const inner = body.slice(0, -1).map(figures);
      expect(total.length).toBeGreaterThan(2);
      for (const [at, value] of total.entries())
        expect(inner.reduce((sum, line) => sum + (line[at] ?? 0), 0)).toBe(value);
      await page
        .locator(`${id('pivot-columns')} li`)
        .first()
        .getByRole('button', { name: /移到另一边/u })
        .press('Enter');
      await page.waitForURL(/pr=organisation~year/u);
      await ready(page);
      await clean(visit);
    },
  );

  test(
    'says in a sentence that the engine is missing, and tries again',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open('/explore/');
      const { page } = visit;
      await page.route('**/engine/*.pack', (route) => route.fulfill({ status: 404, body: 'no' }));
      await page.locator(id('group-by')).selectOption('level');
      await page.waitForSelector(`${id('engine-status')}[data-state="failed"]`, patience);
      expect(await page.locator('[role="alert"]').first().textContent()).toContain('无法取得');
      expect(await page.locator(id('result-table')).count()).toBe(0);
      await page.unroute('**/engine/*.pack');
      await page.locator(id('retry')).click();
      await ready(page);
      expect(visit.outside).toEqual([]);
      await visit.close();
    },
  );

  test('any address is a page', { timeout: 120_000 }, async () => {
    const visit = await site.open(
      '/explore/?i=<img src=x onerror=alert(1)>&by=planet&g=999999&f=%00',
    );
    await ready(visit.page);
    expect(await visit.page.locator(id('notices')).count()).toBe(1);
    expect(await visit.page.locator(id('empty')).count()).toBe(1);
    await clean(visit);
  });
});

test('a view in the address starts the engine at once, also where its figures stand there already', async () => {
  const { page, errors, close } = await site.open('/explore/?i=disclosure_rate&by=year&tab=table');
  await page.locator('[data-testid="engine-status"][data-state="ready"]').waitFor();
  await page.getByTestId('result-table').locator('tbody tr').first().waitFor();
  expect(errors).toEqual([]);
  await close();
});
