import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { loadDataset } from '../../src/dataset/load.ts';
import { merged } from '../../src/own/merge.ts';
import { figureAt, linesOf, type OwnData } from '../../src/own/ownData.ts';
import { FileProblem } from '../../src/own/problem.ts';
import { givenByName } from '../../src/own/fileName.ts';
import { readOwn, Unnamed } from '../../src/own/readOwn.ts';
import type { OwnReading } from '../../src/own/reader.ts';
import type { Given } from '../../src/own/reports.ts';

const published = await loadDataset('data');

async function read(content: string | Uint8Array<ArrayBuffer>, given: Given | null = null) {
  return readOwn(new Blob([content]), 'a.csv', published, given, () => undefined);
}

async function problemOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await read(content);
    return 'none';
  } catch (error) {
    if (error instanceof FileProblem) return `${error.code}: ${error.text}`;
    throw error;
  }
}

function rowsOf({ organisations, reports, cells, figures }: OwnData) {
  return Array.from(figures.report, (report, at) => {
    const cell = cells[figures.cell[at] ?? -1];
    const name = organisations.find(
      (organ) => organ.organisation_id === reports[report]?.organisation_id,
    )?.name;
    const { value, state, raw } = figureAt(figures, at);
    const place = `${cell?.tableId}/${cell?.rowId}/${cell?.columnId}`;
    return [name, reports[report]?.year, place, value, state, raw, figures.line[at]];
  });
}

const codes = (reading: OwnReading): string[] =>
  reading.problems.map((one) => `${one.line} ${one.code}`);

const header = 'organisation,year,table_id,row_id,column_id,raw\n';
const received = 'requests,received,total';

describe('a file of observations', () => {
  test('the published one comes in whole: every figure, state and text', async () => {
    const reading = await read(readFileSync('data/observations.csv', 'utf8'));
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toBe(published.observations.length);
    const byId = new Map(
      published.observations.map((row) => [
        `own-${row.report_id}/${row.table_id}/${row.row_id}/${row.column_id}`,
        row,
      ]),
    );
    const { data } = reading;
    data.figures.report.forEach((report, at) => {
      const cell = data.cells[data.figures.cell[at] ?? -1];
      const id = `${data.reports[report]?.report_id}/${cell?.tableId}/${cell?.rowId}/${cell?.columnId}`;
      const row = byId.get(id);
      const figure = figureAt(data.figures, at);
      expect({ id, ...figure }).toEqual({
        id,
        value: row?.value,
        state: row?.state,
        raw: row?.raw,
      });
    });
    for (const report of data.reports) {
      const row = published.reports.find((one) => `own-${one.report_id}` === report.report_id);
      expect([report.year, report.form]).toEqual([row?.year, row?.form]);
    }
    for (const organ of data.organisations) {
      const row = published.organisations.find(
        (one) => `own-${one.organisation_id}` === organ.organisation_id,
      );
      expect(organ).toMatchObject({
        name: row?.name,
        region_code: row?.region_code,
        level: row?.level,
        kind: row?.kind,
      });
    }
  });

  test('rows that do not hold are left out, each with its line and reason', async () => {
    const reading = await read(
      [
        'organisation,year,table_id,row_id,column_id,value,state,raw',
        '甲市档案馆,2023,requests,received,total,3,number,3件',
        '甲市档案馆,2023,requests,received,total,4,number,4',
        '甲市档案馆,2023,requests,nothing,total,4,number,4',
        '甲市档案馆,2023,requests,received',
        '甲市档案馆,2023,requests,carried_in,total,5,number,6',
        '甲市档案馆,2023,requests,carried_in,total,,dash,7',
        '甲市档案馆,23,requests,carried_in,total,7,number,7',
        ',2023,requests,carried_in,total,7,number,7',
        '甲市档案馆,2023,requests,carried_in,total,,absent,',
        '甲市档案馆,2023,requests,carried_out,total,,maybe,',
      ].join('\n'),
    );
    expect(codes(reading)).toEqual([
      '3 twice',
      '4 cell',
      '5 columns',
      '6 value_raw',
      '7 state',
      '8 year',
      '9 organisation',
      '11 state',
    ]);
    expect(rowsOf(reading.data)).toEqual([
      ['甲市档案馆', 2023, 'requests/received/total', 3, 'number', '3件', 2],
      ['甲市档案馆', 2023, 'requests/carried_in/total', null, 'absent', '', 10],
    ]);
  });

  test('only the column value: an empty one is blank, words are refused', async () => {
    const reading = await read(
      '机关名称,年度,table_id,row_id,column_id,数值\n乙局,2024,requests,received,total,12\n乙局,2024,requests,carried_in,total,\n乙局,2024,requests,carried_out,total,约三件\n',
    );
    expect(rowsOf(reading.data).map((row) => [row[3], row[4]])).toEqual([
      [12, 'number'],
      [null, 'blank'],
    ]);
    expect(codes(reading)).toEqual(['4 value']);
  });

  test('nothing of a published organ is changed: own ids stay apart, its place is taken over', async () => {
    const { data } = await read(
      `report_id,table_id,row_id,column_id,raw\n220102-danganguan-2023,${received},9\n`,
    );
    expect(data.organisations).toEqual([
      expect.objectContaining({
        organisation_id: 'own-220102-danganguan',
        name: '长春市南关区档案馆',
        region_code: '220102',
      }),
    ]);
    expect(data.reports.map((one) => one.report_id)).toEqual(['own-220102-danganguan-2023']);
    expect(data.regions.map((one) => one.region_code).sort()).toEqual([
      '220000',
      '220100',
      '220102',
    ]);
  });

  test('a later version of a report takes the place of the one before it', async () => {
    const { data } = await read(
      `report_id,table_id,row_id,column_id,raw\na-2023,${received},9\na-2023-v2,${received},8\na-2022,${received},1\n`,
    );
    expect(data.reports.map((one) => [one.report_id, one.supersedes, one.form])).toEqual([
      ['own-a-2023', null, '2021'],
      ['own-a-2023-v2', 'own-a-2023', '2021'],
      ['own-a-2022', null, '2021'],
    ]);
  });
});

describe('a transcript', () => {
  test('asks for organ and year, which its name may tell', async () => {
    const text = `table_id,row_id,column_id,raw\n${received},5\n`;
    await expect(read(text)).rejects.toThrow(Unnamed);
    expect(givenByName('淮安市-2024.csv')).toEqual({ name: '淮安市', year: 2024 });
    expect(givenByName('abc.csv')).toEqual({ name: 'abc', year: null });
    const { data } = await read(text, { name: '丙县教育局', year: 2019 });
    expect(rowsOf(data)).toEqual([
      ['丙县教育局', 2019, 'requests/received/total', 5, 'number', '5', 2],
    ]);
    expect(data.reports[0]?.form).toBe('2019');
  });
});

describe('any encoding and delimiter', () => {
  const text = `${header}"甲市""政务""局",2023,${received},"1,234"\n`.replace(/,/gu, ';');
  const gb = new Uint8Array([
    ...Buffer.from('organisation,year,table_id,row_id,column_id,raw\n'),
    0xbc,
    0xd7,
    0xbe,
    0xd6,
    ...Buffer.from(`,2023,${received},3\n`),
  ]);
  test('semicolons, doubled quotes, BOM and CRLF', async () => {
    const bom = `\uFEFF${text.replace('1;234', '1,234').replaceAll('\n', '\r\n')}`;
    const reading = await read(bom);
    expect(reading.problems).toEqual([]);
    expect(rowsOf(reading.data)[0]?.slice(0, 4)).toEqual([
      '甲市"政务"局',
      2023,
      'requests/received/total',
      1234,
    ]);
  });
  test('GB18030', async () => {
    expect(rowsOf((await read(gb)).data)[0]?.[0]).toBe('甲局');
  });
  test('GB18030 that shows only after megabytes of ASCII', async () => {
    const lines = Array.from({ length: 12_000 }, (_, at) => `x${at},2023,${received},3\n`).join('');
    const bytes = Buffer.concat([
      Buffer.from(header + lines),
      Buffer.from([0xbc, 0xd7, 0xbe, 0xd6]),
      Buffer.from(`,2023,${received},3\n`),
    ]);
    const { data } = await read(new Uint8Array(bytes));
    expect(data.organisations.at(-1)?.name).toBe('甲局');
    expect(data.figures.report.length).toBe(12_001);
  });
  test('UTF-16 with tabs', async () => {
    const tabs = `\uFEFF${header}甲局,2023,${received},3\n`.replaceAll(',', '\t');
    const { data } = await read(new Uint8Array(Buffer.from(tabs, 'utf16le')));
    expect(data.organisations[0]?.name).toBe('甲局');
  });
});

describe('two files', () => {
  const first = `report_id,table_id,row_id,column_id,raw\na-2023,${received},9\nb-2022,${received},4件\n`;
  const second = `report_id,table_id,row_id,column_id,raw\na-2023,${received},1\nc-2021,disclosure,other_services.2,total,1\nc-2021,${received},7\n`;

  test('stand together; a report that was there already is left out and named', async () => {
    const { data, twice } = merged((await read(first)).data, (await read(second)).data);
    expect(twice).toEqual(['own-a-2023']);
    expect(rowsOf(data)).toEqual([
      ['a', 2023, 'requests/received/total', 9, 'number', '9', 2],
      ['b', 2022, 'requests/received/total', 4, 'number', '4件', 3],
      ['c', 2021, 'requests/received/total', 7, 'number', '7', 4],
    ]);
    expect([...linesOf(data, 'requests/received/total')]).toEqual([
      ['own-a-2023', 2],
      ['own-b-2022', 3],
      ['own-c-2021', 4],
    ]);
  });
});

describe('hostile files', () => {
  test.each([
    ['', 'empty: '],
    ['\n\n\n', 'header: table_id, row_id, column_id, raw'],
    [header, 'empty: '],
    ['a,b,c\n1,2,3\n', 'header: table_id, row_id, column_id, raw'],
    ['table_id,row_id,column_id,organisation,year\n', 'header: raw'],
  ])('%j is refused with what is wrong', async (content, problem) => {
    expect(await problemOf(content)).toBe(problem);
  });

  test('bytes that are no text, and text with bytes of another encoding', async () => {
    expect(await problemOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2]))).toMatch(
      /^binary/u,
    );
    const half = Buffer.concat([
      Buffer.from(`${header}甲局,2023,${received},3\n`.repeat(9_000)),
      Buffer.from([0xff, 0xff, 0xff]),
    ]);
    expect(await problemOf(new Uint8Array(half))).toMatch(/^encoding: utf-8 \d+$/u);
  });

  test('__proto__, formulas, NUL-like words and 10,000 columns are only text', async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',');
    const reading = await read(
      `__proto__,constructor,organisation,year,table_id,row_id,column_id,raw,${wide}\n` +
        `=cmd(),__proto__,"=HYPERLINK(""x"")",2023,${received},=1+1${','.repeat(10_000)}\n`,
    );
    expect(reading.problems).toEqual([]);
    expect(rowsOf(reading.data)).toEqual([
      ['=HYPERLINK("x")', 2023, 'requests/received/total', null, 'text', '=1+1', 2],
    ]);
    expect(Object.prototype).not.toHaveProperty('organisation');
  });

  test('a quote that never ends stops with a sentence, a stray one costs its row', async () => {
    const endless = `${header}"甲局,2023,${received},3\n${'乙局,2023,requests,received,total,3\n'.repeat(60_000)}`;
    expect(await problemOf(endless)).toMatch(/^quotes/u);
  });

  test('ten thousand wrong rows are counted, the first thousand told', async () => {
    const reading = await read(header + `甲局,2023,requests,none,total,1\n`.repeat(10_000));
    expect([reading.rows, reading.left, reading.problems.length]).toEqual([10_000, 10_000, 1_000]);
  });

  test('whatever the text: a reading or a sentence, and no figure that is not in the file', async () => {
    const field = fc.oneof(
      fc.constantFrom('requests', 'received', 'total', '2023', '甲局', '', '"', '3', '-', '１２'),
      fc.string({ maxLength: 6 }),
    );
    const row = fc.array(field, { maxLength: 9 }).map((fields) => fields.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const text = `${header}${rows.join('\n')}`;
        try {
          const { data, rows: read_, left } = await read(text);
          expect(data.figures.report.length).toBe(read_ - left);
          for (const [, , , value, state] of rowsOf(data))
            expect(value === null || (state === 'number' && /[0-9０-９]/u.test(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(FileProblem);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
