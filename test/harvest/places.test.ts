import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isPublic, publicLookup } from '../../scripts/harvest/net/place.ts';
import { checkAddress, isSameSite, plainAddress } from '../../scripts/harvest/net/site.ts';
import { namesOrgan, namesReport, namesYear } from '../../scripts/harvest/page/names.ts';
import { run } from '../scripts/ingest/command.ts';

test.each([
  ['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1'],
  ['64:ff9b::7f00:1', '2002:7f00:1::', '::'],
])('no public address: %s …', (...addresses) => {
  expect(addresses.filter(isPublic)).toEqual([]);
});

test('public addresses are public', () => {
  expect(['1.2.3.4', '202.96.1.1', '2408:8000::1'].map(isPublic)).toEqual([true, true, true]);
});

test('a name that leads to a private address is refused when it is looked up', async () => {
  const lookup = promisify(publicLookup) as unknown as (name: string, options: object) => unknown;
  await expect(lookup('localhost', {})).rejects.toThrow('not a public address');
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://example.com/',
  'http://www.gov.cn.example.com/',
  'http://user:pass@www.example.gov.cn/',
  'file:///etc/passwd',
])('%s is not asked for', (address) => {
  const realm = { listed: new Set<string>(), allowed: new Set<string>() };
  expect(() => checkAddress(new URL(address), realm)).toThrow();
  expect(() => checkAddress(new URL('https://a.gov.cn/x'), realm)).not.toThrow();
});

test('one site is one host, with and without www, by http or https', () => {
  const same = (a: string, b: string): boolean => isSameSite(new URL(a), new URL(b));
  expect(same('http://www.a.gov.cn/1', 'https://a.gov.cn/2')).toBe(true);
  expect(same('http://a.gov.cn/1', 'http://b.a.gov.cn/2')).toBe(false);
  expect(same('http://a.gov.cn:81/1', 'http://a.gov.cn/2')).toBe(false);
});

test('scripts and mail are no addresses; fragments do not make two of one', () => {
  expect(plainAddress('javascript:void(0)', 'http://a.gov.cn/')).toBe(null);
  expect(plainAddress('mailto:x@a.gov.cn', 'http://a.gov.cn/')).toBe(null);
  expect(plainAddress('./1.html#top', 'http://a.gov.cn/x/')).toBe('http://a.gov.cn/x/1.html');
});

test.each([
  '沭阳县2023年政府信息公开工作年度报告',
  '2022 政府信息公开年报',
  '政务信息公开工作开展年度报告',
  '２０２３年信息公开年度报告',
])('names a report: %s', (text) => expect(namesReport(text)).toBe(true));

test.each([
  '文字解读：沭阳县2023年政府信息公开工作年度报告',
  '沭阳县2023年政府信息公开工作年度报告图解',
  '关于做好2023年政府信息公开工作年度报告编制工作的通知',
  '政府信息公开指南',
  '2023年法治政府建设年度报告',
])('names none: %s', (text) => expect(namesReport(text)).toBe(false));

test('lists of a column name organs and years', () => {
  expect(['马水镇', '卫健局', '关于我们', '网站地图'].map(namesOrgan)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['2023年', '2023', '2023年度报告', '2023年1月'].map(namesYear)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test.each([
  [['--allow-host', 'x'], 'HOST:PORT'],
  [['--delay', '-1'], '--delay'],
  [['--sources', 'nowhere.csv'], 'nowhere.csv: no such file'],
  [['--sources', 'package.json'], 'the first line must be'],
  [['--only', '没有这样的机关'], 'no address'],
  [['--out', '/tmp/harvest-never'], 'Set CONTACT'],
  [['--nonsense'], 'usage:'],
])('%s is one sentence and exit 1', async (args, words) => {
  const ended = await run('harvest', args);
  expect([ended.code, ended.out]).toEqual([1, '']);
  expect(ended.err).toContain(words);
  expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
});

test('a dry run lists what would be asked for and writes nothing', async () => {
  const ended = await run('harvest', [
    '--dry-run',
    '--only',
    '沭阳',
    '--out',
    '/tmp/harvest-never',
  ]);
  expect(ended.code).toBe(ended.out === '' ? 1 : 0);
});
