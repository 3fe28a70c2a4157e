import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('outcomes: choosing an organ and a year shows its balance, and the link brings it back', async () => {
  const { page, errors, close } = await site.open('/outcomes/');
  await page.getByTestId('story-subject').focus();
  await page
    .getByTestId('story-subject')
    .locator('option', { hasText: '平潭综合实验区管理委员会' })
    .waitFor({ state: 'attached' });
  await page.getByTestId('story-subject').selectOption({ label: '平潭综合实验区管理委员会' });
  await page.getByTestId('story-year').selectOption('2020');
  const balance = page.getByTestId('balance');
  await balance.getByText('两边相差').waitFor();
  expect(await balance.textContent()).toContain('应办 21 件');
  expect(await balance.textContent()).toContain('−6');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByTestId('balance').getByText('两边相差').waitFor();
  await page.goBack();
  await page.goForward();
  expect(page.url()).toBe(link);
  expect(errors).toEqual([]);
  await close();
});

test('litigation: three paths apart, each rate with its denominator', async () => {
  const { page, close } = await site.open('/litigation/?a=321300-renminzhengfu&y=2024');
  const reconsideration = page.getByTestId('path-reconsideration');
  await reconsideration.getByText('18/134').waitFor();
  expect(await reconsideration.textContent()).toContain('13.4%');
  expect(await page.getByTestId('path-litigation_direct').count()).toBe(1);
  expect(await page.getByTestId('path-litigation_after').count()).toBe(1);
  await close();
});

test('compare: a subject is added and removed by keyboard, the address follows', async () => {
  const { page, errors, close } = await site.open('/compare/');
  await page.locator('[data-testid="add-subject"]:enabled').focus();
  await page.keyboard.type('武汉市硚口区档案馆');
  await page.keyboard.press('Enter');
  await page.getByTestId('compare-table').getByText('武汉市硚口区档案馆').waitFor();
  expect(page.url()).toContain('420104-danganguan');
  const removal = page.getByRole('button', { name: '移除 武汉市硚口区档案馆' });
  await removal.focus();
  await page.keyboard.press('Enter');
  await removal.waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('420104-danganguan');
  expect(errors).toEqual([]);
  await close();
});

test('compare: cell by cell marks what differs between two years of one organ', async () => {
  const { page, close } = await site.open('/compare/?a=321300-renminzhengfu&tab=pivot');
  await page.locator('td.changed').first().waitFor();
  expect(await page.locator('.difference p[role="status"]').textContent()).toMatch(/^\d+ 格不同/u);
  await close();
});

test.each([
  '/compare/?a=<script>alert(1)</script>&i=nothing&tab=zzz&y=9999..0',
  '/outcomes/?a=../../etc&y=abc&scope=x',
  '/litigation/?g=%00%ff',
])('%s is an address, not a failure', async (path) => {
  const { page, errors, close } = await site.open(path, { viewport: { width: 390, height: 844 } });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').count()).toBe(1);
  expect(errors.filter((one) => !one.includes('404'))).toEqual([]);
  await close();
});
