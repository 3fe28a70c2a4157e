import { expect, test } from 'vitest';
import { entriesOf } from '../../src/site/glossary.ts';
import { lineMeanings } from '../../src/text/glossary.ts';

const entries = [
  ...entriesOf('requests', 'rows'),
  ...entriesOf('requests', 'columns'),
  ...entriesOf('review', 'rows'),
  ...entriesOf('review', 'columns'),
  ...entriesOf('disclosure', 'rows'),
];

test('every row, applicant and result of both editions is explained in both languages', () => {
  const silent = entries.filter((entry) => !entry.meaning?.zh || !entry.meaning.en);
  expect(silent.map((entry) => entry.id)).toEqual([]);
});

test('no explanation is left without a line', () => {
  const ids = new Set(entries.map((entry) => entry.id));
  const stray = Object.keys(lineMeanings).filter((id) => !ids.has(id.split('/').at(-1) ?? id));
  expect(stray).toEqual([]);
});

test('an outcome row names its article, but for the one the form alone knows', () => {
  const outcomes = entriesOf('requests', 'rows').filter(
    (entry) => entry.line.kind === 'leaf' && entry.depth > 0,
  );
  const bare = outcomes.filter((entry) => entry.line.article === null).map((entry) => entry.id);
  expect(bare.sort()).toEqual(['not_processed.confirm', 'other.misc']);
});
