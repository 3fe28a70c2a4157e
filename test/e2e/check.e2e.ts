import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { readReport } from '../../src/intake/intake.ts';
import { refusalJson, reportJson } from '../../src/intake/json.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { openSite, type Site, type Visit } from './site.ts';

const run = promisify(execFile);
const id = (name: string): string => `[data-testid="${name}"]`;
const patience = { timeout: 60_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const dataset = await loadDataset('data');
const directory = namingDirectoryOf(dataset.regions, dataset.organisations);

const corpus = readdirSync('test/corpus', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => filesIn(join('test/corpus', entry.name)))
  .filter((file) => basename(file) !== 'expected.json');
const real = ['seeds', 'documents', 'transcripts'].flatMap((folder) =>
  filesIn(join('../shared/reports', folder)),
);
const seed = real.find((file) => basename(file).startsWith('000_'));
const sample = 'test/corpus/aligned-2021/report.txt';

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** What `parse` says about the file, in the same words. */
async function parsed(file: string): Promise<object> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    const { report, findings } = await readReport(bytes, basename(file), directory);
    return JSON.parse(JSON.stringify(reportJson(report, findings))) as object;
  } catch (error) {
    if (error instanceof Refusal) return refusalJson(error);
    throw error;
  }
}

async function drop(page: Page, file: string | Parameters<Page['setInputFiles']>[1]) {
  await page.setInputFiles(`${id('drop-report')} input`, file);
}

async function findings(page: Page): Promise<string[]> {
  await page.waitForSelector(id('check-findings'), patience);
  return await page
    .locator(`${id('check-findings')} li`)
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-check-id') ?? ''));
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(id(button)).click(),
  ]);
  return await readFile(await download.path(), 'utf8');
}

/** What the page holds of the file: the JSON it hands out, or its refusal. */
async function onPage(page: Page, file: string): Promise<object> {
  await drop(page, file);
  await page
    .locator(`${id('download-report')}, ${id('refusal')}`)
    .first()
    .waitFor(patience);
  if ((await page.locator(id('refusal')).count()) === 0)
    return JSON.parse(await saved(page, 'download-report')) as object;
  const message = await page
    .locator(`${id('refusal')} p`)
    .last()
    .textContent();
  return { error: { message } };
}

async function clean(visit: Visit): Promise<void> {
  expect(visit.outside).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.close();
}

describe('/check/ reads what parse reads', () => {
  test.each([
    ['the corpus', corpus],
    ['the real documents', real],
  ])('%s', { timeout: 600_000 }, async (_, files) => {
    const visit = await site.open('/check/');
    for (const file of files) {
      const expected = await parsed(file);
      const refused = 'error' in expected ? (expected.error as { message: string }) : null;
      expect(await onPage(visit.page, file), file).toEqual(
        refused ? { error: { message: refused.message } } : expected,
      );
    }
    expect(files.length === 0 || files.length > 10).toBe(true);
    await clean(visit);
  });

  test('invented documents in every format', { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
    await run(
      process.execPath,
      ['scripts/generate.ts', '--reports', '24', '--out', folder, '--seed', '5', '--documents'],
      { maxBuffer: 1e8 },
    );
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => /\.(?:docx|xlsx|pdf|html?|md|txt)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const formats = new Set(files.map((file) => extname(file)));
    expect([...formats]).toEqual(expect.arrayContaining(['.docx', '.xlsx', '.pdf', '.html']));
    const visit = await site.open('/check/');
    for (const file of files)
      expect(await onPage(visit.page, file), file).toEqual(await parsed(file));
    await rm(folder, { recursive: true });
    await clean(visit);
  });

  test('an organ that is not in the collection gets the same id', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
    const file = join(folder, 'new.txt');
    const text = await readFile(sample, 'utf8');
    await writeFile(file, text.replaceAll('云州市青石区档案馆', '武汉市硚口区水务和湖泊局'));
    const visit = await site.open('/check/');
    const held = await onPage(visit.page, file);
    expect(held).toEqual(await parsed(file));
    expect(held).toMatchObject({ organisation: { region_code: '420104' } });
    expect((held as { organisation: { id: string } }).organisation.id).toMatch(/^420104-[a-z]+$/u);
    await visit.page.waitForSelector(`${id('check-last-year')}[data-state="none"]`, patience);
    await rm(folder, { recursive: true });
    await clean(visit);
  });

  test.skipIf(!seed)('seed 000 as the command prints it, with its two wrong sums', async () => {
    const file = seed ?? '';
    const visit = await site.open('/check/');
    const [held, printed] = await Promise.all([
      onPage(visit.page, file),
      run(process.execPath, ['scripts/parse.ts', file], { maxBuffer: 1e8 }),
    ]);
    expect(held).toEqual(JSON.parse(printed.stdout));
    const wrong = visit.page.locator(`${id('check-findings')} [data-check-id="outcome_sum"]`);
    const cells = await wrong
      .locator('a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(cells).toEqual(['#requests/concluded/natural_person', '#requests/concluded/total']);
    expect(await wrong.first().textContent()).toContain('相差 −2');
    expect(await visit.page.locator('td.marked').count()).toBe(2);
    await clean(visit);
  });
});

describe('/check/', () => {
  test('loads little before a draft is there', async () => {
    const visit = await site.open('/check/');
    const names = await visit.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => name.endsWith('.js')),
    );
    const bodies = await Promise.all(names.map(async (name) => (await fetch(name)).arrayBuffer()));
    const bytes = bodies.map((body) => brotliCompressSync(new Uint8Array(body)).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
    expect(names.filter((name) => /worker|pdf|Result/u.test(name))).toEqual([]);
    await clean(visit);
  });

  test('sends nothing: only files of the site are fetched', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    const sent: string[] = [];
    page.context().on('request', (request) => {
      if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
      if (new URL(request.url()).search !== '') sent.push(request.url());
    });
    await drop(page, sample);
    await findings(page);
    await page.waitForLoadState('networkidle');
    expect(sent).toEqual([]);
    await clean(visit);
  });

  test('works without a network once it was opened', { timeout: 120_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await page.waitForSelector('[data-offline="ready"]', patience);
    await page.context().setOffline(true);
    await page.reload();
    const files = [
      sample,
      ...real.filter((file) => /\.(?:pdf|docx|html)$/u.test(file)).slice(0, 3),
    ];
    for (const file of files) {
      const expected = await parsed(file);
      if (!('error' in expected)) expect(await onPage(page, file), file).toEqual(expected);
    }
    await page.goto(`${site.address}/en/check/`);
    await drop(page, sample);
    await findings(page);
    expect(visit.outside).toEqual([]);
    await visit.close();
  });

  test('a form filled in by hand is checked while it is typed', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await page.locator(id('fill-form')).click();
    expect(await findings(page)).toEqual(expect.arrayContaining([]));
    const type = (cell: string, text: string) => page.locator(`[id="${cell}"] input`).fill(text);
    await type('requests/received/total', '5');
    await type('requests/carried_in/total', '0');
    await type('requests/concluded/total', '3');
    await type('requests/carried_out/total', '1');
    await page.waitForSelector('[data-check-id="flow_balance"][data-severity="error"]', patience);
    await type('requests/carried_out/total', '2');
    await page.waitForSelector('li[data-check-id="flow_balance"]', {
      ...patience,
      state: 'detached',
    });
    await type('requests/granted/total', '-');
    await page.waitForSelector('[id="requests/granted/total"][data-state="dash"]', patience);
    await clean(visit);
  });

  test('a figure changed in the form clears its finding', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await drop(page, sample);
    const before = await findings(page);
    await page.locator(id('edit-form')).click();
    await page.locator('[id="review/reconsideration/total"] input').fill('987654');
    await expect.poll(() => findings(page), patience).toContain('review_sum');
    await page.locator(id('edit-form')).click();
    await expect.poll(() => findings(page), patience).toEqual(before);
    await clean(visit);
  });

  test('what Word puts on the clipboard is read with its tables', { timeout: 60_000 }, async () => {
    const html = await readFile('test/corpus/html-2021/report.html', 'utf8');
    const visit = await site.open('/check/');
    const { page } = visit;
    await page.waitForSelector(`${id('fill-form')}:enabled`);
    await page.locator(id('paste-report')).evaluate((box, text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      data.setData('text/plain', 'no table');
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
    await findings(page);
    const held = JSON.parse(await saved(page, 'download-report')) as {
      cells: { value: number | null }[];
    };
    const expected = (await parsed('test/corpus/html-2021/report.html')) as typeof held;
    expect(held.cells.map((cell) => cell.value)).toEqual(expected.cells.map((cell) => cell.value));
    await clean(visit);
  });

  test('typed or pasted text is read', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await page.locator(id('paste-report')).fill(await readFile(sample, 'utf8'));
    await page.locator(id('paste-report')).press('Tab');
    await page.keyboard.press('Enter');
    expect(await findings(page)).toBeDefined();
    expect(await page.locator('td[id^="requests/"]').count()).toBeGreaterThan(150);
    await clean(visit);
  });

  test('a file dropped by mouse is read', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await page.waitForSelector(`${id('fill-form')}:enabled`);
    await page.locator(id('drop-report')).evaluate(
      (zone, text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'draft.txt', { type: 'text/plain' }));
        zone.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      await readFile(sample, 'utf8'),
    );
    expect(await findings(page)).toBeDefined();
    await clean(visit);
  });

  test(
    '20 MB: the page answers while it is read, and reading can be cancelled',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open('/check/');
      const { page } = visit;
      const text = await readFile(sample, 'utf8');
      const folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'));
      const large = join(folder, 'large.txt');
      await writeFile(large, text + `${'情况说明与其他文字。'.repeat(30)}\n`.repeat(22_500));
      expect((await stat(large)).size).toBeGreaterThan(20_000_000);
      await page.waitForSelector(`${id('fill-form')}:enabled`);
      await page.evaluate(() => {
        const seen = { longest: 0 };
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          seen.longest = Math.max(seen.longest, now - last);
          last = now;
        }, 20);
        Object.assign(globalThis, { seen });
      });
      await drop(page, large);
      await findings(page);
      const longest = await page.evaluate(
        () => (globalThis as unknown as { seen: { longest: number } }).seen.longest,
      );
      expect(longest).toBeLessThan(1000);

      await drop(page, large);
      await page.locator('.check-status progress').waitFor(patience);
      await page.locator(id('cancel')).click();
      await page.locator('.check-status', { hasText: '已取消' }).waitFor(patience);
      await drop(page, sample);
      await findings(page);
      await rm(folder, { recursive: true });
      await clean(visit);
    },
  );

  test('findings as CSV and the marked-up form equal the screen', { timeout: 60_000 }, async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await drop(page, seed ?? 'test/corpus/tab-total-only/report.txt');
    const shown = await findings(page);
    const csv = await saved(page, 'download-csv');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const rows = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
    const column = rows[0]?.indexOf('check_id') ?? -1;
    expect(rows.slice(1).map((row) => row[column])).toEqual(shown);

    const html = await saved(page, 'download-marked-up');
    const marks = (text: string): number =>
      text.match(/class="[^"]*\b(?:marked|noticed)\b/gu)?.length ?? 0;
    expect(marks(html)).toBe(await page.locator('td.marked, td.noticed').count());
    expect(html).not.toContain('<script');
    await clean(visit);
  });

  test('the English page says in English what was found and what is refused', async () => {
    const visit = await site.open('/en/check/');
    const { page } = visit;
    await drop(page, 'test/corpus/tab-total-only/report.txt');
    expect((await findings(page)).length).toBeGreaterThan(0);
    const sentences = await page.locator(`${id('check-findings')} li p`).allTextContents();
    expect(sentences.filter((text) => /[\u3400-\u9fff]/u.test(text))).toEqual([]);
    await drop(page, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('你好') });
    const refusal = page.locator(`${id('refusal')} p`).last();
    await refusal.waitFor(patience);
    expect(await refusal.textContent()).not.toMatch(/[\u3400-\u9fff]/u);
    await clean(visit);
  });

  test('the form as read leaves as a table with its figures and states', async () => {
    const visit = await site.open('/check/');
    const { page } = visit;
    await drop(page, sample);
    await findings(page);
    const cells = await page.locator('table[data-table="requests"] td[id]').count();
    const section = page.locator('section:has(> .scroll > table[data-table="requests"])');
    await section.locator(id('take-table')).click();
    await section.locator('.download-menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.locator(id('download-json')).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      notes: { text: string }[];
      rows: Record<string, unknown>[];
    };
    const figures = file.rows.flatMap((row) =>
      Object.entries(row).filter(([column]) => !['row_id', 'row'].includes(column)),
    );
    expect(figures).toHaveLength(cells);
    expect(JSON.stringify(file.notes)).not.toContain('CC BY');
    await clean(visit);
  });

  test(
    'last year is found for an organ and year that are chosen',
    { timeout: 60_000 },
    async () => {
      const later = dataset.reports.find((report) =>
        dataset.reports.some(
          (other) =>
            other.organisation_id === report.organisation_id && other.year === report.year - 1,
        ),
      );
      const before = dataset.reports.find(
        (one) =>
          one.organisation_id === later?.organisation_id && one.year === (later?.year ?? 0) - 1,
      );
      const organ = dataset.organisations.find(
        (one) => one.organisation_id === later?.organisation_id,
      );
      const visit = await site.open('/check/');
      const { page } = visit;
      await drop(page, sample);
      await findings(page);
      const field = page.locator(id('check-organ'));
      await field.focus();
      await page.waitForSelector('#check-organs option', { ...patience, state: 'attached' });
      await field.fill(organ?.name ?? '');
      await field.press('Tab');
      await page.locator(id('check-year')).fill(String(later?.year));
      await page.locator(id('check-year')).press('Tab');
      await page.waitForSelector(`${id('check-last-year')}[data-state="found"]`, patience);
      expect(await page.locator(`${id('check-last-year')} tbody tr`).count()).toBeGreaterThan(0);
      await page.locator(id('check-scope')).selectOption(before?.scope ?? '');
      await expect.poll(() => findings(page), patience).toContain('carry_over');
      await clean(visit);
    },
  );

  test(
    'a file that is no report gets one sentence, markup stays text',
    { timeout: 60_000 },
    async () => {
      const visit = await site.open('/check/');
      const { page } = visit;
      await drop(page, {
        name: '<img src=x onerror=alert(1)>.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('<b>hello</b> 今天天气很好。'),
      });
      await page.waitForSelector(id('refusal'), patience);
      expect(await page.locator(`${id('refusal')} img, ${id('refusal')} b`).count()).toBe(0);
      expect(await page.locator(id('check-findings')).count()).toBe(0);
      await clean(visit);
    },
  );

  test.each(['light', 'dark'] as const)(
    'a result and a form to fill in are accessible, %s, and nothing runs over at 390 px',
    { timeout: 60_000 },
    async (colorScheme) => {
      const visit = await site.open('/en/check/', {
        colorScheme,
        bypassCSP: true,
        viewport: { width: 390, height: 844 },
      });
      const { page } = visit;
      await drop(page, 'test/corpus/tab-total-only/report.txt');
      await findings(page);
      expect(await faults(page)).toEqual([]);
      await page.locator(id('edit-form')).click();
      await page.waitForSelector('.cell-field');
      expect(await faults(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await clean(visit);
    },
  );
});

async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  return await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
  });
}
