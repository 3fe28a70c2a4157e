import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const slow = '321300-renminzhengfu';
const fast = '350128-shiyanquguanweihui';

/** Holds back the organ's file until the returned function is called, and then for its answer. */
async function holdBack(page: Page, organ: string): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/organisations/${organ}.json`, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForTimeout(1_000);
  };
}

/** The list of reports behind the figures, when it names this organ alone. */
function only(page: Page, organ: string) {
  return page
    .locator('.source-line')
    .filter({ has: page.locator(`a[href*="${organ}"]`) })
    .filter({ hasNot: page.locator(`a[href*="/agency/"]:not([href*="${organ}"])`) });
}

test.each([
  ['/outcomes/', 'outcome-table'],
  ['/litigation/', 'path-reconsideration'],
])('%s: a slow answer does not overwrite a newer choice', async (path, figures) => {
  const wanted = await site.open(`${path}?a=${fast}`);
  await only(wanted.page, fast).waitFor();
  const expected = await wanted.page.getByTestId(figures).textContent();
  await wanted.close();

  const { page, errors, close } = await site.open(path);
  const release = await holdBack(page, slow);
  const subject = page.getByTestId('story-subject');
  await subject.focus();
  await subject.locator(`option[value="organisation ${slow}"]`).waitFor({ state: 'attached' });
  await subject.selectOption(`organisation ${slow}`);
  await subject.selectOption(`organisation ${fast}`);
  await only(page, fast).waitFor();
  await release();
  expect(page.url()).toContain(fast);
  expect(await page.getByTestId(figures).textContent()).toBe(expected);
  expect(await page.locator(`.source-line a[href*="${slow}"]`).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('/compare/: chips and figures are those of the address', async () => {
  const { page, errors, close } = await site.open('/compare/');
  const release = await holdBack(page, '420104-danganguan');
  const add = page.locator('[data-testid="add-subject"]:enabled');
  await add.fill('武汉市硚口区档案馆');
  await add.press('Enter');
  await page.waitForURL((url) => url.search.includes('420104-danganguan'));
  await page.goBack();
  await add.fill('平潭综合实验区管理委员会');
  await add.press('Enter');
  await page.locator('.chip', { hasText: '平潭综合实验区' }).waitFor();
  await release();
  expect(page.url()).toContain(fast);
  expect(page.url()).not.toContain('420104-danganguan');
  expect(await page.locator('.chip', { hasText: '武汉市硚口区档案馆' }).count()).toBe(0);
  expect(await page.getByTestId('compare-table').first().textContent()).toContain('平潭综合实验区');
  expect(errors).toEqual([]);
  await close();
});
