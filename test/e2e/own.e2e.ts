import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const header = 'report_id,table_id,row_id,column_id,raw';
const mine = {
  name: '我的数据.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      header,
      '220102-danganguan-2023,requests,received,total,41',
      '220102-danganguan-2022,requests,received,total,17',
      '220102-danganguan-2021,requests,nothing,total,5',
      '220102-danganguan-2021,requests,received,total,abc,d',
    ].join('\r\n'),
  ),
};

async function drop(page: Awaited<ReturnType<Site['open']>>['page'], file: typeof mine) {
  await page.getByTestId('own-data').locator('summary').first().click();
  await page.getByTestId('own-file').setInputFiles(file);
}

describe('a visitor’s own data', () => {
  test('a report that is published already counts once, not twice', async () => {
    const { page, errors, close } = await site.open(
      '/explore/?g=321322&i=disclosure_rate&by=year&tab=table',
    );
    const rows = page.getByTestId('result-table').locator('tbody tr');
    await rows.getByTestId('figure').first().waitFor();
    const before = await rows.allTextContents();
    expect(before.join()).toContain('26');
    const published = await (await fetch(`${site.address}/data/observations.csv`)).text();
    const lines = published.split('\n').filter((line) => /^report_id|^321322-/u.test(line));
    await drop(page, { ...mine, buffer: Buffer.from(lines.join('\n')) });
    await page.getByTestId('own-contents').waitFor();
    await page.locator('.explorer-result header .soft', { hasText: '含自带数据' }).waitFor();
    expect(await rows.allTextContents()).toEqual(before);
    expect(errors).toEqual([]);
    await close();
  });

  test('stand beside the published ones in table, drill and file, marked, and go with a reload', async () => {
    const { page, errors, outside, close } = await site.open('/explore/');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await drop(page, mine);
    await page.getByTestId('own-contents').waitFor();
    expect(await page.getByTestId('own-contents').textContent()).toContain(
      '机关 1 个，年报 2 份，单元格 2 个',
    );
    expect(await page.getByTestId('own-problems').locator('li').allTextContents()).toEqual([
      '第 4 行：表式里没有这一格：requests/nothing/total；按数据字典填写 table_id、row_id、column_id',
      '第 5 行：列数与表头不同（6 ≠ 5）；检查逗号和引号',
    ]);
    await page.getByTestId('measure').selectOption('received');
    await page.getByTestId('group-by').selectOption('organisation');
    const row = page.getByTestId('result-table').locator('tr', { hasText: '南关区档案馆（自带）' });
    await row.waitFor();
    expect(await row.locator('td').nth(1).textContent()).toBe('58');
    expect(await page.locator('.explorer-result header .soft').first().textContent()).toContain(
      '含自带数据（未经本站核对）',
    );
    await row.getByTestId('figure').first().click();
    const drill = page.getByTestId('drill');
    await drill.getByText('文件中的行 2').waitFor();
    expect(await drill.locator('a').count()).toBe(0);
    await page.keyboard.press('Escape');

    const download = page.waitForEvent('download');
    await page.getByTestId('download-csv').click();
    expect((await download).suggestedFilename()).toContain('-own-');

    await page.getByTestId('tab-pivot').click();
    await page.getByTestId('pivot-table').getByText('南关区档案馆（自带）').first().waitFor();
    await page.getByTestId('facet-reading').locator('summary').click();
    await page.getByTestId('facet-reading').getByText('自带数据').click();
    await page.getByTestId('tab-table').click();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-testid="result-table"] tbody tr').length === 1,
    );

    await page.reload();
    await page.locator('fieldset.explorer:not([disabled])').waitFor();
    expect(await page.getByTestId('own-contents').count()).toBe(0);
    expect([errors, outside, sent]).toEqual([[], [], []]);
    await close();
  });

  test('go along to /compare/ and are gone when the page is loaded again', async () => {
    const { page, close } = await site.open('/explore/');
    await drop(page, mine);
    await page.getByTestId('own-contents').waitFor();
    await page.goto(
      `${site.address}/compare/?a=220102-danganguan~own-220102-danganguan&i=received`,
    );
    const row = page.getByTestId('compare-table').locator('tr', { hasText: '（自带）' });
    await row.waitFor();
    expect((await row.locator('td').allTextContents()).join(' ')).toContain('41');
    expect(await row.locator('a').count()).toBe(0);
    await page.reload();
    await page.getByText('请重新选择文件').waitFor();
    expect(await row.count()).toBe(0);
    await close();
  });

  test('taken out again, the figures are the published ones', async () => {
    const { page, close } = await site.open('/explore/?i=received&by=organisation&tab=table');
    const rows = page.getByTestId('result-table').locator('tbody tr');
    await page.locator('[data-testid="engine-status"][data-state="ready"]').waitFor();
    const before = await rows.allTextContents();
    await drop(page, mine);
    await rows.getByText('（自带）').waitFor();
    await page.getByTestId('own-remove').click();
    await rows.getByText('（自带）').waitFor({ state: 'detached' });
    await page.locator('[data-testid="engine-status"][data-state="ready"]').waitFor();
    expect(await rows.allTextContents()).toEqual(before);
    await close();
  });

  test('answer a visitor’s own SQL too', async () => {
    const { page, close } = await site.open('/sql/');
    await drop(page, mine);
    await page.getByTestId('own-contents').waitFor();
    await page
      .getByTestId('sql-input')
      .fill(
        "SELECT o.name, r.year, c.value, c.place FROM observations c JOIN reports r USING (report_id) JOIN organisations o USING (organisation_id) WHERE r.reading = 'own' AND c.state = 'number' ORDER BY r.year",
      );
    await page.getByTestId('sql-run').click();
    await page.getByTestId('sql-result').waitFor();
    expect(await page.getByTestId('sql-result').locator('tbody td').allTextContents()).toEqual([
      ...['长春市南关区档案馆（自带）', '2022', '17', 'line 3'],
      ...['长春市南关区档案馆（自带）', '2023', '41', 'line 2'],
    ]);
    await close();
  });

  test('a transcript asks whose it is', async () => {
    const { page, close } = await site.open('/compare/');
    await drop(page, {
      name: '乙市教育局-2022.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('table_id,row_id,column_id,raw\nrequests,received,total,77\n'),
    });
    const form = page.getByTestId('own-whose');
    await form.waitFor();
    expect(await form.locator('input').first().inputValue()).toBe('乙市教育局');
    await form.getByText('加入').click();
    await page.getByTestId('measure').first().selectOption('received');
    const row = page.getByTestId('compare-table').locator('tr', { hasText: '乙市教育局（自带）' });
    await row.getByText('77', { exact: true }).waitFor();
    await close();
  });

  test('100 MB with progress; cancelling leaves nothing; the page answers all along', async () => {
    const { page, errors, close } = await site.open('/explore/');
    await page.getByTestId('own-data').locator('summary').first().click();
    await page.getByTestId('own-file').evaluate((input: HTMLInputElement) => {
      const rows = Array.from(
        { length: 20_000 },
        (_, at) => `${'x'.repeat(30)}${at}-2023,requests,received,total,${at}\n`,
      );
      const text = rows.join('');
      const parts = [
        'report_id,table_id,row_id,column_id,raw\n',
        ...Array.from({ length: 90 }, () => text),
      ];
      const transfer = new DataTransfer();
      transfer.items.add(new File(parts, 'big.csv', { type: 'text/csv' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.locator('.own-progress progress[value]:not([value="0"])').waitFor();
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    await page.getByTestId('own-cancel').click();
    await page.getByTestId('own-message').getByText('已取消').waitFor();
    expect(await page.getByTestId('own-contents').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    ['a.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), '这不是 CSV 文本'],
    ['b.csv', Buffer.from('a,b\n1,2\n'), '缺少列：table_id'],
    ['c.csv', Buffer.alloc(0), '没有数据行'],
  ])('%s is one sentence', async (name, buffer, sentence) => {
    const { page, errors, close } = await site.open('/explore/');
    await drop(page, { name, mimeType: 'text/csv', buffer });
    expect(await page.getByTestId('own-message').textContent()).toContain(sentence);
    expect(errors).toEqual([]);
    await close();
  });
});
