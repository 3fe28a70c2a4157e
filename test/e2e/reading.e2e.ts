import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packed, scriptBytes } from '../../scripts/bench/weight.ts';
import { distFolder } from '../../scripts/environment.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const { observations, findings } = await loadDataset('data');
const id = '350128-shiyanquguanweihui';
const form = `/agency/${id}/2020/`;

test.each([
  ['ngqdag', '南关区档案馆'],
  ['政数局', '政务服务'],
  ['suqianshirenmin', '宿迁市人民政府'],
])('search finds %s by keyboard alone and goes there', async (query, name) => {
  const { page, close } = await site.open('/');
  await page.getByTestId('search').focus();
  await page.keyboard.type(query);
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/agency\//u);
  expect(await page.locator('h1').textContent()).toContain(name);
  await close();
});

test('nothing is searched while an input method composes', async () => {
  const { page, close } = await site.open('/');
  const input = page.getByTestId('search');
  await input.focus();
  await input.evaluate((field: HTMLInputElement) => {
    field.value = 'suqian';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(300);
  expect(await page.locator('[role=option]').count()).toBe(0);
  await input.evaluate((field: HTMLInputElement) => {
    field.value = '宿迁';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await page.waitForSelector('[role=option]');
  expect(await page.locator('[role=option]').first().textContent()).toContain('宿迁');
  await close();
});

test.each([
  ['宿迁市', /\/region\/321300\/$/u],
  ['平潭 2024', /\/agency\/350128-shiyanquguanweihui\/2024\/$/u],
  ['档案馆', /\/search\/\?q=/u],
  ['南关区', /\/region\/220102\/$/u],
  ['公开率', /\/measures\/disclosure_rate\/$/u],
])('Enter on %s goes where one thing is meant, else to the list of all', async (query, address) => {
  const { page, close } = await site.open('/');
  await page.getByTestId('search').fill(query);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
  await close();
});

test('the list of results names kinds, leads to the year asked for, and says when it only sounds alike', async () => {
  const { page, errors, close } = await site.open(`/search/?q=${encodeURIComponent('平潭 2024')}`);
  const report = page.getByRole('link', { name: /平潭.* 2024 年报/u }).first();
  await report.click();
  await page.waitForURL(`**/agency/${id}/2024/`);
  await page.goto(`${site.address}/search/?q=${encodeURIComponent('淮安洪则')}`);
  await page.getByText('读音或写法相近').waitFor();
  expect(await page.locator('.search-results').first().textContent()).toContain('洪泽');
  await page.goto(`${site.address}/search/?q=${encodeURIComponent('无法提供')}`);
  await page.getByRole('link', { name: '无法提供', exact: true }).first().click();
  await page.waitForURL(/\/glossary\/#unable$/u);
  expect(errors).toEqual([]);
  await close();
});

test('without scripts the search says so and leads to the list of organs; every page reads', async () => {
  const { page, close } = await site.open('/', { javaScriptEnabled: false });
  await page.getByTestId('search').fill('宿迁');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/u);
  await page.getByText('没有脚本时').waitFor();
  await page.getByRole('link', { name: '看全部机关' }).click();
  await page.getByRole('link', { name: '宿迁市人民政府' }).first().click();
  await page.waitForURL(/\/agency\//u);
  expect(await page.locator('main svg[role=img]').first().isVisible()).toBe(true);
  await close();
});

test('every cell of a report stands on its form under its own anchor', async () => {
  const { page, close } = await site.open(form);
  const cells = observations.filter((row) => row.report_id === `${id}-2020`);
  const shown = await page.$$eval('.form-table td[id]', (all) =>
    Object.fromEntries(all.map((cell) => [cell.id, cell.firstChild?.textContent ?? ''])),
  );
  const wrong = cells.filter((cell) => {
    const text = shown[`${cell.table_id}/${cell.row_id}/${cell.column_id}`] ?? '';
    if (cell.state !== 'number') return !text.startsWith('[');
    const figure = /^-?[\d.]+/u.exec(text.replaceAll(',', '').replace('−', '-'))?.[0] ?? '';
    const isPlain = /^[−\d.,]+$/u.test(text);
    return Number(figure) !== cell.value || !(isPlain || text === cell.raw);
  });
  expect(wrong).toEqual([]);
  expect(Object.keys(shown).length).toBe(cells.length);
  await close();
});

test('a linked cell is shown with its place and a way to report it', async () => {
  const key = 'requests/unable.not_held/total';
  const { page, close } = await site.open(`${form}#${key}`);
  const panel = page.locator('cell-panel');
  await panel.waitFor({ state: 'visible' });
  expect(await panel.textContent()).toContain(key);
  const error = await panel.locator('[data-part=error]').getAttribute('href');
  expect(decodeURIComponent(error ?? '')).toContain(`${form}#${key}`);
  await close();
});

test('a failed rule and its cells link to each other', async () => {
  const finding = findings.find(
    (row) => row.report_id === `${id}-2020` && row.severity === 'error' && row.cells.length > 0,
  );
  const { page, close } = await site.open(form);
  const cell = finding?.cells[0] ?? '';
  await page.locator(`#findings ~ ol a[href="#${cell}"]`).first().click();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${cell}`);
  await page.locator(`[id="${cell}"] sup a`).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#finding-\d+$/u);
  await close();
});

test.each(['/', `/agency/${id}/`, form, '/agencies/', '/quality/', '/glossary/'])(
  'large type on %s: no word below 22.5 px, no target below 60 px',
  async (path) => {
    const { page, close } = await site.open(`${path}?ui=large`, {
      viewport: { width: 390, height: 844 },
    });
    const small = await page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (one) => one.offsetWidth > 0 && !one.closest('.visually-hidden, .skip, svg'),
      );
      const hasWords = (one: HTMLElement): boolean =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const words = seen
        .filter(hasWords)
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 22.4);
      const targets = seen
        .filter((one) => one.matches('a[href], button, input, summary'))
        .filter((one) => one.getBoundingClientRect().height < 59.5);
      return [...words, ...targets].map((one) => one.outerHTML.slice(0, 80));
    });
    expect(small).toEqual([]);
    await close();
  },
);

test('no page weighs more than 60 kB, and no script before a chart lives more than 40 kB', async () => {
  const folder = distFolder();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const heavy = names
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .filter((one) => one.bytes.length > 60_000)
    .filter((one) => packed(one.bytes) > 60_000);
  expect(heavy.map((one) => one.name)).toEqual([]);
  const top = names.filter((name) => name.split('/').length <= 2);
  for (const name of [...top, `agency/${id}/index.html`, `${form.slice(1)}index.html`])
    expect(await scriptBytes(folder, name), name).toBeLessThanOrEqual(40_000);
});
