import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/check/rules.ts';
import { Refusal } from '../../src/core/document/document.ts';
import type { Finding } from '../../src/core/report/report.ts';
import { namingDirectoryOf } from '../../src/identity/build/directory.ts';
import { readReport } from '../../src/intake/intake.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { findingDetail, findingSentence } from '../../src/text/checkFinding.ts';
import { refusalSentence } from '../../src/text/checkRefusal.ts';

const chinese = /[\u3400-\u9fff]/u;
/** What an English sentence quotes from the document may be Chinese. */
const unquoted = (text: string): string => text.replace(/「[^」]*」|“[^”]*”/gu, '');

const { regions, organisations } = await loadDataset('data');
const directory = namingDirectoryOf(regions, organisations);
const files = readdirSync('test/corpus', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
  .map((entry) => join(entry.parentPath, entry.name));

const found: Finding[] = [];
const refused: Refusal[] = [];
for (const file of files) {
  try {
    const { findings } = await readReport(readFileSync(file), basename(file), directory);
    found.push(...findings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused.push(error);
  }
}

function made(checkId: string, message: string, rest: Partial<Finding> = {}): Finding {
  const values = { severity: 'warning', cells: [], expected: null, actual: null } as const;
  return { checkId, message, ...values, ...rest };
}

describe('findings in English', () => {
  test('every finding of the corpus has a sentence in English', () => {
    expect(new Set(found.map((one) => one.checkId)).size).toBeGreaterThan(8);
    for (const one of found) {
      const sentence = findingSentence('en', one, '2021');
      expect(sentence).toMatch(/[.]$/u);
      const names = ['missing_section', 'organisation_mismatch', 'region_mismatch'];
      if (!names.includes(one.checkId))
        expect(unquoted(sentence), one.message).not.toMatch(chinese);
      expect(sentence).not.toMatch(/null|undefined/u);
    }
  });

  test('every rule has one, and Chinese stays as the check says it', () => {
    for (const rule of rules)
      expect(findingSentence('en', made(rule.id, '“甲”与“乙”。'), '2019')).toMatch(/\.$/u);
    expect(findingSentence('zh', made('late', '原话。'), '2021')).toBe('原话。');
  });

  test.each([
    [made('flow_balance', '', { expected: 5, actual: 4 }), /5; .* 4\.$/u],
    [made('outcome_sum', '', { expected: 2, actual: 0 }), /parts make 2; .* 0\.$/u],
    [made('narrative_mismatch', '', { expected: 134, actual: 1170 }), /134; .* 1,170\.$/u],
    [made('year_mismatch', '', { expected: 2023, actual: 2022 }), /2023 and 2022\.$/u],
    [
      made('late', '公布日期为 2024-02-03，条例规定的日期为 2024-01-31 前。'),
      /2024-02-03; due by 2024-01-31/u,
    ],
    [
      made('missing_table', '没有找到“政府信息公开行政复议、行政诉讼情况”的统计表。'),
      /^Not found: [A-Za-z ]+\.$/u,
    ],
    [made('unread_row', '表中有一行未能识别：「特殊事项」（requests，line 3）。'), /「特殊事项」/u],
    [
      made('missing_row', '', { cells: ['requests/a/x', 'requests/a/y', 'requests/b/x'] }),
      /^2 rows/u,
    ],
  ])('%# says what is particular', (one, words) => {
    expect(findingDetail(one, '2021')).toMatch(words);
  });
});

describe('refusals in English', () => {
  test('every refusal of the corpus has a sentence in English; Chinese is what parse says', () => {
    expect(refused.length).toBeGreaterThan(2);
    for (const one of refused) {
      expect(refusalSentence('en', one)).not.toMatch(chinese);
      expect(refusalSentence('zh', one)).toBe(one.message);
    }
  });

  test.each([
    ['文件设有密码，无法读取。', /password/u],
    ['文件已加密，请去掉密码后再试。', /password/u],
    ['文件是空的。', /empty/u],
    ['文件已损坏或不完整，无法打开。', /damaged/u],
  ])('%s', (message, words) => {
    expect(refusalSentence('en', new Refusal('unreadable', message))).toMatch(words);
  });
});
