import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { looks } from '../../src/text/terms.ts';
import { allFormats, isFrozen, readBack, take, type FileCell, type Format } from './readBack.ts';
import { openSite, type Site, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const patience = { timeout: 60_000 };
const version = readFileSync('data/VERSION', 'utf8').trim();

/** Typed formats: a figure is a number there, never a text. */
const typed: readonly Format[] = ['xlsx', 'json', 'parquet'];

async function clean(visit: Visit): Promise<void> {
  expect(visit.outside).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.close();
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid="engine-status"][data-state="ready"]', patience);
}

/** Rows of the body as they are read on the screen, without intervals, arrows and buttons that fold. */
async function bodyOf(table: Locator): Promise<string[][]> {
  return table.locator('tbody tr').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('th, td')].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll('small, .collapse, sup')) part.remove();
        return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
      }),
    ),
  );
}

/** Does the cell of the file say what stands on the screen? */
function expectCell(file: FileCell | undefined, shown: string, format: Format): void {
  const screen = shown === '※' ? shown : shown.replace(/※$/u, '');
  const context = `${format}: ${JSON.stringify(file)} for ${JSON.stringify(screen)}`;
  const figure = /^−?[\d,]+(?:\.\d+)?%?$/u.test(screen);
  if (file === undefined) throw new Error(context);
  if (file.state !== null) {
    expect(figure, context).toBe(false);
    const look = Object.entries(looks).find(([state]) => file.state?.split('+').includes(state));
    if (look) expect(screen, context).toContain(look[1].zh);
    else if (file.state === 'zero_denominator') expect(screen, context).toContain('分母为 0');
    else if (file.state === 'contested') expect(screen, context).toContain('数字不合');
    else
      expect(['', 'NULL', '本站未收录'].includes(screen) || screen.includes('/'), context).toBe(
        true,
      );
    expect(file.value, context).toBeNull();
    return;
  }
  const text = String(file.value ?? '');
  const same =
    [screen, `[${screen}]`, plain(screen)].includes(text) || (screen === 'NULL' && text === '');
  const marked = { true: '※', false: '' }[text] === screen;
  const rounded = figure && screen.endsWith('%') && Number(plain(screen)) === Number(text);
  expect(same || rounded || marked, context).toBe(true);
}

function plain(screen: string): string {
  return screen.replaceAll(',', '').replace('−', '-').replace(/%$/u, '');
}

/** Takes the table away in every format and holds each against the rows on the screen. */
async function expectEveryFormat(
  page: Page,
  menu: Locator,
  screen: readonly (readonly string[])[],
  columnsOf: (row: readonly FileCell[]) => readonly (FileCell | undefined)[] = (row) => row,
): Promise<Map<Format, Awaited<ReturnType<typeof readBack>>>> {
  const files = new Map<Format, Awaited<ReturnType<typeof readBack>>>();
  for (const format of allFormats) {
    const { name, bytes } = await take(page, menu, format);
    expect(name).toMatch(/^gongkai-/u);
    expect(name.endsWith(`${version}.${format}`), name).toBe(true);
    const file = await readBack(format, bytes);
    files.set(format, file);
    expect(file.rows.length, format).toBe(screen.length);
    screen.forEach((line, y) => {
      const row = columnsOf(file.rows[y] ?? []);
      line.forEach((text, x) => expectCell(row[x], text, format));
    });
    if (format.endsWith('csv')) expectLines(format, bytes);
    if (format === 'xlsx') expect(isFrozen(bytes)).toBe(true);
    if (format !== 'csv' && format !== 'plain.csv') expectNotes(file.notes.join('\n'), page);
  }
  expectOneTable(files);
  return files;
}

/** BOM and CRLF for spreadsheets, neither for programs. */
function expectLines(format: Format, bytes: Buffer): void {
  const text = bytes.toString('utf8');
  const plainFile = format === 'plain.csv';
  expect(text.startsWith('\uFEFF'), format).toBe(!plainFile);
  expect(text.includes('\r\n'), format).toBe(!plainFile);
  if (!plainFile) expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
}

/** What the file is: version of the dataset, address, licence. */
function expectNotes(notes: string, page: Page): void {
  for (const part of [version, new URL(page.url()).pathname, 'CC BY 4.0'])
    expect(notes).toContain(part);
}

/** The typed formats hold the same figures, states and texts, cell by cell. */
function expectOneTable(files: ReadonlyMap<Format, Awaited<ReturnType<typeof readBack>>>): void {
  const json = files.get('json');
  for (const format of [...typed, 'plain.csv' as const]) {
    const other = files.get(format);
    expect(other?.headings.length, format).toBe(json?.headings.length);
    json?.rows.forEach((row, y) =>
      row.forEach((cell, x) => {
        const found = other?.rows[y]?.[x];
        if (cell.state !== null && format !== 'xlsx') expect(found, format).toEqual(cell);
        else if (cell.state === null && typed.includes(format))
          expect(found?.value ?? '', format).toBe(cell.value);
        else if (cell.state === null) expect(String(found?.value), format).toBe(String(cell.value));
      }),
    );
  }
}

describe('what is seen is what is taken', () => {
  test.each([
    [
      'several measures by organ and year',
      'i=received~disclosure_rate~denied_share&by=organisation',
    ],
    ['a filter', 'i=concluded~carried_out&by=organisation&f=population:eq:aggregate_city'],
    ['reports without a figure', 'i=granted_share~natural_person_share&by=organisation&y=2019'],
    ['reasons of refusal', 'i=denied_reason_share&by=reason'],
  ])('/explore/, %s', { timeout: 180_000 }, async (_, query) => {
    const visit = await site.open(`/explore/?${query}`);
    const { page } = visit;
    await ready(page);
    const screen = await bodyOf(page.getByTestId('result-table'));
    expect(screen.length).toBeGreaterThan(0);
    const files = await expectEveryFormat(
      page,
      page.locator('.explorer-actions .download-menu'),
      screen,
    );
    if (query.includes('y=2019'))
      expect(
        files
          .get('json')
          ?.rows.flat()
          .some((cell) => cell.state === 'blank'),
      ).toBe(true);
    expect(files.get('json')?.notes.join('\n')).toContain(`v=${version}`);
    await clean(visit);
  });

  test('/explore/, a pivot with totals and empty places', { timeout: 180_000 }, async () => {
    const visit = await site.open(
      '/explore/?i=received~disclosure_rate&tab=pivot&pr=organisation&pc=year&f=population:eq:aggregate_city',
    );
    const { page } = visit;
    await ready(page);
    const screen = await bodyOf(page.getByTestId('pivot-table'));
    const menu = page.locator('.explorer-actions .download-menu');
    const shown = (row: readonly FileCell[]) =>
      row.filter((_, at) => at === 0 || [0, 1].includes((at - 1) % 4));
    await expectEveryFormat(page, menu, screen, shown);
    await clean(visit);
  });

  test(
    '/sql/, with NULL, text that looks like a formula and a name every object has',
    { timeout: 180_000 },
    async () => {
      const visit = await site.open('/sql/');
      const { page } = visit;
      const query = `SELECT organisation_id, year, title, published_on FROM reports
      UNION ALL SELECT 'x', 1, '制度, "引号"', NULL ORDER BY 1, 2`;
      await page.getByTestId('sql-input').fill(query);
      await page.getByTestId('sql-run').click();
      await page.getByTestId('sql-result').waitFor(patience);
      const screen = await bodyOf(page.getByTestId('sql-result'));
      const files = await expectEveryFormat(page, page.locator('.sql-main .download-menu'), screen);
      expect(files.get('json')?.notes.join('\n')).toContain('SELECT organisation_id');

      await page
        .getByTestId('sql-input')
        .fill(`SELECT '=1+1' AS a, '__proto__' AS "__proto__", 'constructor' AS c`);
      await page.getByTestId('sql-run').click();
      await page.getByTestId('sql-result').getByText('=1+1').waitFor(patience);
      for (const format of allFormats) {
        const { bytes } = await take(page, page.locator('.sql-main .download-menu'), format);
        const [row] = (await readBack(format, bytes)).rows;
        const texts = row?.map((cell) => String(cell.value).replace(/^'/u, ''));
        expect(texts, format).toEqual(['=1+1', '__proto__', 'constructor']);
        const disarmed = !['json', 'parquet'].includes(format);
        expect(String(row?.[0]?.value).startsWith(`'`), format).toBe(disarmed);
      }
      await clean(visit);
    },
  );

  test('/compare/: a row an organ, year and measure', { timeout: 180_000 }, async () => {
    const visit = await site.open(
      '/compare/?a=321300-renminzhengfu~320800-renminzhengfu~310000-zhengfubangongting&i=received~disclosure_rate',
    );
    const { page } = visit;
    const last = page.getByTestId('compare-table').nth(1);
    await last.getByText('上海市人民政府办公厅').waitFor(patience);
    const tables = await page.getByTestId('compare-table').all();
    const screen = (await Promise.all(tables.map(bodyOf))).flatMap((table) =>
      table.flatMap(([name = '', ...figures]) => figures.map((text) => [name, text])),
    );
    const menu = page.locator('.compare .download-menu');
    const files = await expectEveryFormat(page, menu, screen, (row) => [row[1], row[4]]);
    expect(files.get('json')?.rows.some((row) => row[4]?.state === 'not_collected')).toBe(true);
    await clean(visit);
  });
});

test('/compare/, two forms cell by cell', { timeout: 180_000 }, async () => {
  const visit = await site.open('/compare/?a=321300-renminzhengfu&tab=pivot');
  const { page } = visit;
  const tables = page.locator('table.difference-table');
  await tables.nth(2).waitFor(patience);
  const screen = await tables
    .locator('tbody td')
    .evaluateAll((cells) =>
      cells.map((cell) => [
        ...[...cell.querySelectorAll('div')].map((side) => side.textContent ?? ''),
        cell.classList.contains('changed') ? '1' : '0',
      ]),
    );
  expect(screen.length).toBeGreaterThan(150);
  const menu = page.locator('.difference .download-menu');
  await expectEveryFormat(page, menu, screen, (row) => row.slice(4));
  await clean(visit);
});

test('/litigation/: the paths and their results', { timeout: 180_000 }, async () => {
  const visit = await site.open('/litigation/');
  const { page } = visit;
  const screen = await page.locator('section.path').evaluateAll((paths) =>
    paths.map((path) => {
      const figure = (text: string | null | undefined) => (text ?? '').replace(/[^\d,]/gu, '');
      const total = path.querySelector('h2 .figure')?.textContent;
      const results = [...path.querySelectorAll('dd')].slice(0, -1).map((one) => one.textContent);
      return [...results, total].map(figure);
    }),
  );
  expect(screen).toHaveLength(3);
  const menu = page.locator('.story .download-menu');
  await expectEveryFormat(page, menu, screen, (row) => row.slice(1));
  await clean(visit);
});

describe('pages that stand there without an engine', () => {
  test.each([
    '/agency/321300-renminzhengfu/2024/',
    '/agency/310000-zhengfubangongting/2019/',
    '/en/agency/310000-zhengfubangongting/2019/',
  ])(
    '%s: every cell of the three tables with its figure or state',
    { timeout: 180_000 },
    async (path) => {
      const visit = await site.open(path);
      const { page } = visit;
      for (const id of ['disclosure', 'requests', 'review']) {
        const cells = await page.locator(`table[data-table="${id}"] td[id]`).evaluateAll((list) =>
          list.map((cell) => {
            const copy = cell.cloneNode(true) as HTMLElement;
            copy.querySelector('sup')?.remove();
            return {
              key: cell.id,
              state: copy.dataset['state'] ?? '',
              text: copy.dataset['value'] ?? copy.textContent ?? '',
            };
          }),
        );
        expect(cells.length).toBeGreaterThan(8);
        const menu = await menuAfter(page, `table[data-table="${id}"]`);
        for (const format of ['json', 'plain.csv', 'parquet'] as const) {
          const { name, bytes } = await take(page, menu, format);
          expect(name).toBe(
            `gongkai${path.replace(/^\/en/u, '').replaceAll('/', '-')}${id}-${version}.${format}`,
          );
          const file = await readBack(format, bytes);
          const ids = format === 'json' ? idsOf(bytes) : file.headings;
          for (const { key, state, text } of cells) {
            const [, row = '', column = ''] = key.split('/');
            const line =
              id === 'review'
                ? file.rows[0]
                : file.rows.find((one) => one[ids.indexOf('row_id')]?.value === row);
            const cell = line?.[ids.indexOf(id === 'review' ? `${row}.${column}` : column)];
            const held =
              cell?.state ??
              (String(cell?.value) === plain(text)
                ? 'number'
                : `${String(cell?.value)} for ${text}`);
            expect(`${key} ${held}`).toBe(`${key} ${state}`);
          }
        }
        const { bytes } = await take(page, menu, 'xlsx');
        const sheet = await readBack('xlsx', bytes);
        expect(sheet.rows.flat().filter((cell) => typeof cell.value === 'number').length).toBe(
          cells.filter((cell) => cell.state === 'number').length,
        );
        expectNotes(sheet.notes.join('\n'), page);
      }
      await clean(visit);
    },
  );

  test.each([
    '/',
    '/agency/321300-renminzhengfu/',
    '/measures/disclosure_rate/',
    '/quality/',
    '/outcomes/',
    '/agencies/',
    '/region/320000/',
    '/data/',
  ])(
    '%s: every table has a menu, and its files have as many rows',
    { timeout: 180_000 },
    async (path) => {
      const visit = await site.open(path);
      const { page } = visit;
      await page.waitForLoadState('networkidle');
      const tables = await page.locator('main table:has(> thead)').count();
      expect(tables).toBeGreaterThan(0);
      const buttons = page.getByTestId('take-table');
      expect(await buttons.count()).toBe(tables);
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      for (let at = 0; at < Math.min(tables, 4); at += 1) {
        const table = page.locator('main table:has(> thead)').nth(at);
        const screen = await table.locator('tbody tr').count();
        await buttons.first().click();
        const menu = page.locator('.download-menu').nth(at);
        await menu.waitFor(patience);
        for (const format of ['csv', 'xlsx', 'json'] as const) {
          const { name, bytes } = await take(page, menu, format);
          expect(name).toContain(version);
          expect((await readBack(format, bytes)).rows.length, `${name} ${at}`).toBe(screen);
        }
      }
      await clean(visit);
    },
  );
});

function idsOf(json: Buffer): string[] {
  const { columns } = JSON.parse(json.toString('utf8')) as { columns: { id: string }[] };
  return columns.map((column) => column.id);
}

/** The menu of a table, opened. */
async function menuAfter(page: Page, table: string): Promise<Locator> {
  const tools = page.locator(`.scroll:has(> ${table}) + table-tools`);
  await tools.getByTestId('take-table').click();
  const menu = tools.locator('.download-menu');
  await menu.waitFor(patience);
  return menu;
}

test(
  'charts of the pages leave as pictures with title, version and address',
  { timeout: 120_000 },
  async () => {
    const visit = await site.open('/agency/321300-renminzhengfu/');
    const { page } = visit;
    const figure = page.locator('figure#trend');
    await figure.getByTestId('take-table').click();
    const menu = figure.locator('.download-menu');
    const svg = await take(page, menu, 'svg');
    expect(svg.name).toBe(`gongkai-agency-321300-renminzhengfu-trend-${version}.svg`);
    const text = svg.bytes.toString('utf8');
    for (const part of ['宿迁市人民政府', version, '/agency/321300-renminzhengfu/'])
      expect(text).toContain(part);
    expect(text).not.toContain('var(--');
    const png = await take(page, menu, 'png');
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.byteLength).toBeGreaterThan(10_000);
    await clean(visit);
  },
);

test('/data/ describes itself as a schema.org Dataset whose files are there', async () => {
  const visit = await site.open('/data/');
  const text = await visit.page.locator('script[type="application/ld+json"]').textContent();
  const found = JSON.parse(text ?? '') as {
    readonly distribution: readonly {
      readonly contentUrl: string;
      readonly encodingFormat: string;
    }[];
  } & Readonly<Record<string, unknown>>;
  expect(found).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization' },
  });
  for (const name of ['name', 'description', 'url', 'temporalCoverage', 'spatialCoverage'])
    expect(String(found[name]).length, name).toBeGreaterThan(2);
  expect(String(found['description']).length).toBeGreaterThan(20);
  expect(found.distribution.length).toBeGreaterThan(7);
  for (const { contentUrl, encodingFormat } of found.distribution) {
    expect(encodingFormat).toMatch(/^[a-z]+\/[a-z.]+$/u);
    const answer = await fetch(site.address + new URL(contentUrl).pathname, { method: 'HEAD' });
    expect(answer.status, contentUrl).toBe(200);
  }
  await clean(visit);
});

describe('a browser that gives no files', () => {
  test(
    'says so in a sentence; table and link can still be copied',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open('/explore/?i=received&by=organisation', {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const { page } = visit;
      await ready(page);
      await page.evaluate(() => {
        URL.createObjectURL = () => {
          throw new Error('blocked');
        };
      });
      const menu = page.locator('.explorer-actions .download-menu');
      await menu.locator('summary').click();
      for (const button of ['download-csv', 'download-xlsx', 'download-svg']) {
        await menu.getByTestId(button).click();
        await menu.getByText('这个浏览器不能保存文件').first().waitFor(patience);
      }
      await menu.getByTestId('copy-link').click();
      await menu.getByText('已复制').waitFor(patience);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(`v=${version}`);
      await menu.getByTestId('copy-table').click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain('宿迁市人民政府\t');
      await clean(visit);
    },
  );

  test(
    'a browser that does not copy either shows the text to be copied by hand',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open('/agency/321300-renminzhengfu/2024/');
      const { page } = visit;
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      );
      const menu = await menuAfter(page, 'table[data-table="requests"]');
      await menu.getByTestId('copy-table').click();
      await menu.getByText('不能自动复制').waitFor(patience);
      expect(await menu.locator('textarea').inputValue()).toContain(
        '3,511'.replace(',', '').slice(0, 1),
      );
      await menu.getByTestId('copy-link').click();
      await expect.poll(() => menu.locator('textarea').inputValue()).toBe(page.url());
      await clean(visit);
    },
  );

  test(
    'inside WeChat a sentence tells where the file may be found',
    { timeout: 120_000 },
    async () => {
      const visit = await site.open('/agency/321300-renminzhengfu/2024/', {
        userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile MicroMessenger/8.0.50',
      });
      const menu = await menuAfter(visit.page, 'table[data-table="requests"]');
      await menu.getByTestId('download-csv').click();
      await menu.getByText('在浏览器打开').waitFor(patience);
      await clean(visit);
    },
  );
});
