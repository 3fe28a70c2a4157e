import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the SQL page', () => {
  test('runs a query only when asked, shows its rows, and its link brings it back', async () => {
    const { page, errors, outside, close } = await site.open('/sql/');
    const engine: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/engine/')) engine.push(request.url());
    });
    await page.getByTestId('sql-input').fill('SELECT 40 + 2 AS answer, NULL AS nothing');
    expect(engine).toEqual([]);
    await page.getByTestId('sql-run').click();
    await page.getByTestId('sql-result').waitFor();
    expect(await page.getByTestId('sql-result').locator('tbody td').allTextContents()).toEqual([
      '42',
      'NULL',
    ]);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByTestId('sql-result').getByText('42').waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('typing over everything in the editor breaks no rule of the page', async () => {
    const { page, errors, close } = await site.open('/sql/');
    const editor = page.locator('.cm-content');
    await editor.waitFor();
    for (const text of ["SELECT 'a' AS one", 'SELECT 2\nAS two', 'x']) {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      expect((await editor.locator('.cm-line').allTextContents()).join('\n')).toBe(text);
    }
    await editor.fill('SELECT 3');
    expect(await editor.locator('.cm-line').allTextContents()).toEqual(['SELECT 3']);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    'DROP TABLE reports',
    "COPY (SELECT 1) TO 'x.csv'",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    'SELEKT 1',
    "SELECT 1'); DROP TABLE reports; --",
  ])('%s changes nothing and says why', async (text) => {
    const { page, outside, close } = await site.open('/sql/');
    await page.getByTestId('sql-input').fill(text);
    await page.getByTestId('sql-run').click();
    await page.getByRole('alert').waitFor();
    await page.getByTestId('sql-input').fill('SELECT count(*) AS n FROM reports');
    await page.getByTestId('sql-run').click();
    await page.getByTestId('sql-result').waitFor();
    expect(outside).toEqual([]);
    await close();
  });

  test.each([
    'SELECT count(*) FROM range(1000000000) a, range(1000000000) b',
    "SELECT length(repeat(repeat('a', 1000000), 400)) + count(*) FROM range(100000000) t(i) WHERE md5(i::VARCHAR) = 'x'",
  ])('%s is over within 7 s', async (text) => {
    const { page, close } = await site.open('/sql/');
    await page.getByTestId('sql-input').fill('SELECT 1 AS one');
    await page.getByTestId('sql-run').click();
    await page.getByTestId('sql-result').waitFor();
    await page.getByTestId('sql-input').fill(text);
    await page.getByTestId('sql-run').click();
    await page.getByRole('alert').waitFor({ timeout: 20_000 });
    await page.getByTestId('sql-input').fill('SELECT 2 AS two');
    await page.getByTestId('sql-run').click();
    await page.getByTestId('sql-result').getByText('2').waitFor({ timeout: 60_000 });
    await close();
  });
});
