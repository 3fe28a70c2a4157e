import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSite, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function saved({ page }: Visit, testId: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId(testId).first().click(),
  ]);
  return readFile(await download.path());
}

test('the flow of requests leaves as SVG and PNG with title, source and address inside', async () => {
  const visit = await site.open('/outcomes/?a=320800-renminzhengfu&y=2024');
  await visit.page.getByTestId('balance').getByText('3,153').waitFor();
  const svg = (await saved(visit, 'download-svg')).toString('utf8');
  for (const part of ['办理结果', '2024', '来源', '/outcomes/?a=320800-renminzhengfu', '予以公开'])
    expect(svg).toContain(part);
  expect(svg).not.toContain('var(--');
  const png = await saved(visit, 'download-png');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.byteLength).toBeGreaterThan(20_000);
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test('a chart of the explorer leaves as a picture in the colours of the page', async () => {
  const visit = await site.open('/explore/?i=received&y=2024&by=organisation');
  const { page } = visit;
  await page.locator('[data-testid="result-chart"] svg').first().waitFor();
  await page.getByTestId('result-table').getByText('3,525').waitFor();
  await page.locator('.explorer-actions .download-menu summary').click();
  const svg = (await saved(visit, 'download-svg')).toString('utf8');
  expect(svg).toContain('宿迁市人民政府');
  expect(svg).toContain('2026.');
  expect(svg).not.toContain('var(--');
  await page.getByRole('button', { name: '二维码' }).first().click();
  await page.locator('svg.qr').waitFor();
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test('pictures drawn at build time come alive: pointing at or touching a mark shows its figure', async () => {
  for (const [path, touch] of [
    ['/agency/350128-shiyanquguanweihui/', false],
    ['/agency/350128-shiyanquguanweihui/', true],
    ['/compare/', false],
  ] as const) {
    const visit = await site.open(
      path,
      touch ? { hasTouch: true, viewport: { width: 390, height: 800 } } : {},
    );
    const mark = visit.page.locator('svg [data-words]:visible').first();
    await mark.waitFor();
    await mark.scrollIntoViewIfNeeded();
    const bubble = visit.page.locator('.chart-words');
    await vi.waitUntil(
      async () => {
        if (touch) await mark.tap({ force: true });
        else await mark.hover({ force: true });
        return bubble.isVisible();
      },
      { timeout: 20_000, interval: 200 },
    );
    expect(await bubble.textContent()).toContain(await mark.getAttribute('data-words'));
    expect(await bubble.textContent()).toMatch(/：[\d,.]+/u);
    expect(visit.errors).toEqual([]);
    await visit.close();
  }
});
