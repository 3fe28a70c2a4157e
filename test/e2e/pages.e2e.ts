import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const { organisations, reports } = await loadDataset('data');
const report = reports.find((one) => one.organisation_id === '350128-shiyanquguanweihui');
if (!report) throw new Error('the committed dataset lacks a report the tests look at');

const paths = [
  '/',
  '/agencies/',
  `/region/${organisations[0]?.region_code}/`,
  `/agency/${report.organisation_id}/`,
  `/agency/${report.organisation_id}/${report.year}/`,
  '/measures/',
  '/measures/disclosure_rate/',
  '/explore/',
  '/compare/',
  '/outcomes/',
  '/litigation/',
  '/check/',
  '/sql/',
  '/quality/',
  '/data/',
  '/methods/',
  '/glossary/',
  '/changes/',
  '/about/',
  '/embed/',
];

describe.each([...paths, ...paths.map((path) => `/en${path}`)])('%s', (path) => {
  test('answers, has a title and one heading, asks nobody else, breaks no rule of its CSP', async () => {
    const { page, errors, outside, close } = await site.open(path);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).not.toBe('');
    expect(await page.title()).not.toContain('没有这一页');
    expect(await page.locator('h1').count()).toBe(1);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('nothing runs over the edge at 390 px', async () => {
    const { page, close } = await site.open(path, { viewport: { width: 390, height: 844 } });
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await close();
  });
});

test('no organ profile runs over the edge at 390 px', async () => {
  const { page, close } = await site.open('/', { viewport: { width: 390, height: 844 } });
  for (const { organisation_id } of organisations) {
    await page.goto(`${site.address}/agency/${organisation_id}/`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, organisation_id).toBeLessThanOrEqual(0);
  }
  await close();
});

describe.each(paths)('%s is accessible', (path) => {
  test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
    const { page, close } = await site.open(path, { colorScheme, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await runner.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      });
      return violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
    await close();
  });
});

test('a page without JavaScript shows the form with its figures and anchors', async () => {
  const { page, close } = await site.open(`/agency/${report.organisation_id}/${report.year}/`, {
    javaScriptEnabled: false,
  });
  expect(await page.locator('[id="requests/received/total"]').count()).toBe(1);
  expect(await page.locator('td[id^="requests/"]').count()).toBeGreaterThan(150);
  await close();
});
