import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';

const home = mkdtempSync(join(tmpdir(), 'gongkai-gate-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Change = (text: string) => string | Uint8Array;

/** One damage: the file, what is done to it, the line the sentence names, what the sentence says. */
type Damage = readonly [name: string, file: string, change: Change, line: number, says: RegExp];

const lineOf = (text: string, at: number): string => text.split('\n')[at - 1] ?? '';

/** Replaces a line by what `change` makes of it. */
function inLine(at: number, change: (line: string) => string): Change {
  return (text) => {
    const lines = text.split('\n');
    lines[at - 1] = change(lines[at - 1] ?? '');
    return lines.join('\n');
  };
}

/** Puts a copy of a line, changed, below it. */
function doubled(at: number, change: (line: string) => string = (line) => line): Change {
  return inLine(at, (line) => `${line}\n${change(line)}`);
}

const field =
  (at: number, value: string) =>
  (line: string): string =>
    line.split(',').with(at, value).join(',');

const long = '局'.repeat(10_000);

const damages: readonly Damage[] = [
  [
    'cut in half',
    'observations.csv',
    (text) => text.slice(0, text.length / 2),
    0,
    /missing|cells/u,
  ],
  ['cut after a whole report', 'observations.csv', cutAfterReport, 0, /has no cells/u],
  [
    'a cell twice',
    'observations.csv',
    doubled(2, field(4, '777')),
    3,
    /stands twice, first on line 2/u,
  ],
  [
    'a cell missing',
    'observations.csv',
    inLine(3, () => ''),
    2,
    /1 of the 200 cells .* missing, first disclosure\/fees/u,
  ],
  [
    'value against text',
    'observations.csv',
    inLine(2, field(4, '777')),
    2,
    /value is "777" where "0" is printed/u,
  ],
  [
    'a value beside a blank',
    'observations.csv',
    inLine(2, (line) => line.replace(',0,number,0,', ',0,blank,,')),
    2,
    /value is "0" where state is blank/u,
  ],
  [
    'a number without a value',
    'observations.csv',
    inLine(2, field(4, '')),
    2,
    /a number has no value/u,
  ],
  [
    'blank where a figure is printed',
    'observations.csv',
    inLine(2, (line) => line.replace(',0,number,0,', ',,blank,0,')),
    2,
    /state is blank where "0" is printed/u,
  ],
  [
    'an unknown state',
    'observations.csv',
    inLine(2, field(5, 'zero')),
    2,
    /state cannot be "zero"/u,
  ],
  ['a value in exponents', 'observations.csv', inLine(2, field(4, '0e0')), 2, /value is "0e0"/u],
  [
    'an unknown cell',
    'observations.csv',
    inLine(2, field(2, 'coercions')),
    2,
    /no edition of the form has a cell/u,
  ],
  [
    'a report that is not listed',
    'observations.csv',
    inLine(2, field(0, '220102-x-2023')),
    2,
    /not in reports.csv/u,
  ],
  [
    'cells of a report apart',
    'observations.csv',
    (text) => `${text}${lineOf(text, 2)}\n`,
    3811,
    /do not stand together/u,
  ],
  [
    'a formula as place',
    'observations.csv',
    inLine(2, field(7, '=1+1')),
    2,
    /begins like a formula/u,
  ],
  [
    'NUL in a text',
    'observations.csv',
    inLine(2, field(7, 'line\u0000 2')),
    2,
    /unseen character \(U\+0000\)/u,
  ],
  ['not UTF-8', 'observations.csv', notUtf8, 2, /not UTF-8/u],
  ['a cell too many', 'observations.csv', inLine(2, (line) => `${line},1`), 2, /9 cells where 8/u],
  ['CR LF', 'observations.csv', (text) => text.replaceAll('\n', '\r\n'), 1, /CR LF/u],
  ['an open quotation mark', 'observations.csv', inLine(9, field(7, '"line')), 9, /never closed/u],
  [
    'another header',
    'observations.csv',
    inLine(1, (line) => line.replace('state', 'status')),
    1,
    /first line must be/u,
  ],
  ['an empty file', 'reports.csv', () => '', 1, /empty/u],
  ['year 20233', 'reports.csv', inLine(2, field(2, '20233')), 2, /year cannot be "20233"/u],
  [
    'year of the future',
    'reports.csv',
    inLine(2, (line) => line.replace('-2023,', '-2083,').replace(',2023,', ',2083,')),
    2,
    /year 2083 is not between/u,
  ],
  [
    'id of another year',
    'reports.csv',
    inLine(2, field(2, '2022')),
    2,
    /not made of organisation_id and year/u,
  ],
  [
    'an unlisted organ',
    'reports.csv',
    inLine(2, (line) => line.replaceAll('220102-danganguan', '220102-nobody')),
    2,
    /not in organisations.csv/u,
  ],
  [
    'a script as address',
    'reports.csv',
    inLine(2, field(9, 'javascript:alert(1)')),
    2,
    /source_url cannot be/u,
  ],
  ['a hash that is none', 'reports.csv', inLine(2, field(8, 'abc')), 2, /source_sha256 cannot be/u],
  [
    'a form that is none',
    'reports.csv',
    inLine(2, field(3, '2022')),
    2,
    /form is "2022", not one of 2019, 2021/u,
  ],
  [
    'a day that is none',
    'reports.csv',
    inLine(2, field(6, '2024-02-30')),
    2,
    /published_on is no date/u,
  ],
  [
    'supersedes nothing',
    'reports.csv',
    inLine(2, field(12, '220102-danganguan-2023-v9')),
    2,
    /not in reports.csv/u,
  ],
  [
    'two that count',
    'reports.csv',
    doubled(2, (line) => line.replace('-2023,', '-2023-v2,')),
    3,
    /would both count for 2023/u,
  ],
  ['a report twice', 'reports.csv', doubled(2), 3, /the row of line 2 stands here a second time/u],
  [
    'a path as id',
    'organisations.csv',
    inLine(2, field(0, '../../etc/passwd')),
    2,
    /organisation_id cannot be/u,
  ],
  [
    'a name of 10,000 characters',
    'organisations.csv',
    inLine(2, field(1, long)),
    2,
    /name has 10000 characters where at most 200/u,
  ],
  [
    'a name that turns the writing',
    'organisations.csv',
    inLine(2, field(1, '档\u202e案馆')),
    2,
    /unseen character \(U\+202E\)/u,
  ],
  [
    'a formula among aliases',
    'organisations.csv',
    inLine(3, field(6, '＝HYPERLINK|局')),
    3,
    /aliases begins like a formula/u,
  ],
  [
    'a region that is none',
    'organisations.csv',
    inLine(2, (line) => line.replaceAll('220102', '229999')),
    2,
    /region_code 229999 is not in regions.csv/u,
  ],
  [
    'a level that is none',
    'organisations.csv',
    inLine(2, field(3, 'village')),
    2,
    /level is "village"/u,
  ],
  [
    'its own predecessor',
    'organisations.csv',
    inLine(2, field(10, '220102-danganguan')),
    2,
    /comes before itself/u,
  ],
  ['a region below itself', 'regions.csv', inLine(2, field(4, '220000')), 2, /cannot stand above/u],
  [
    'a finding on no cell',
    'findings.csv',
    inLine(3, field(3, 'requests/nothing/total')),
    3,
    /has no cell "requests\/nothing\/total"/u,
  ],
  [
    'a finding of no report',
    'findings.csv',
    inLine(3, field(0, '220102-danganguan-2019')),
    3,
    /not in reports.csv/u,
  ],
  [
    'a finding of no severity',
    'findings.csv',
    inLine(3, field(2, 'fatal')),
    3,
    /severity is "fatal"/u,
  ],
  ['no version', 'VERSION', () => 'not-a-version\n', 1, /no version like 2026.3/u],
];

test.each(damages)(
  '%s: one sentence with file and line',
  async (_name, file, change, line, says) => {
    const error = await refusal(file, change);
    expect(error).toMatch(says);
    expect(error).not.toContain('\n');
    expect(error).toMatch(/; .+\.$/u);
    if (line > 0) expect(error).toContain(`${file}:${line}: `);
  },
);

test('a missing file is one sentence', async () => {
  const folder = copied();
  rmSync(join(folder, 'findings.csv'));
  await expect(loadDataset(folder)).rejects.toThrow(
    /findings\.csv: the dataset has no such file; /u,
  );
});

test('what may differ passes: rows in another order, a text that was not trusted', async () => {
  const folder = copied();
  change(folder, 'reports.csv', (text) => {
    const [header = '', ...rows] = text.trimEnd().split('\n');
    return `${[header, ...rows.toReversed()].join('\n')}\n`;
  });
  change(
    folder,
    'observations.csv',
    inLine(2, (line) => line.replace(',0,number,0,', ',,text,0,')),
  );
  const { observations } = await loadDataset(folder);
  expect(observations[0]).toMatchObject({ value: null, state: 'text', raw: '0' });
});

function copied(): string {
  const folder = mkdtempSync(join(home, 'data-'));
  cpSync('data', folder, { recursive: true });
  return folder;
}

function change(folder: string, file: string, damage: Change): void {
  const path = join(folder, file);
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
}

async function refusal(file: string, damage: Change): Promise<string> {
  const folder = copied();
  change(folder, file, damage);
  try {
    await loadDataset(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the damaged dataset was taken');
}

function cutAfterReport(text: string): string {
  const rows = text.split('\n');
  const id = rows[1]?.split(',')[0];
  return `${rows.filter((row, at) => at === 0 || row.startsWith(`${id},`)).join('\n')}\n`;
}

function notUtf8(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  bytes[bytes.indexOf('line')] = 0xff;
  return bytes;
}
