import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

const id = '420104-danganguan';
const name = '<img src=x onerror=alert(1)>"\'';
const builtBefore = process.env['DIST_DIR'];
const folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
let site: Site;

/** A site of its own, whose dataset names one organ with markup and quotes. */
beforeAll(async () => {
  const data = join(folder, 'data');
  cpSync('data', data, { recursive: true });
  const path = join(data, 'organisations.csv');
  const rows = readFileSync(path, 'utf8');
  const hostile = rows.replace(
    `${id},武汉市硚口区档案馆,`,
    `${id},"${name.replaceAll('"', '""')}",`,
  );
  expect(hostile).not.toBe(rows);
  writeFileSync(path, hostile);
  process.env['DIST_DIR'] = join(folder, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--data', data], { stdio: 'ignore' });
  site = await openSite();
}, 300_000);

afterAll(async () => {
  await site.close();
  if (builtBefore === undefined) delete process.env['DIST_DIR'];
  else process.env['DIST_DIR'] = builtBefore;
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  '/agencies/',
  `/agency/${id}/`,
  `/agency/${id}/2024/`,
  '/region/420104/',
  '/quality/',
  `/explore/?i=received&by=organisation&y=2024`,
  `/explore/?tab=pivot&i=received&y=2024`,
  `/compare/?a=${id}&i=received`,
  `/outcomes/?a=${id}`,
  `/sql/?q=${encodeURIComponent('SELECT name FROM organisations')}`,
])('%s shows a hostile name as text', async (path) => {
  const { page, errors, outside, close } = await site.open(path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('the search box lists it as text', async () => {
  const { page, close } = await site.open('/');
  await page.getByTestId('search').first().fill('onerror');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').first().textContent()).toContain('<img src=x');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await close();
});
