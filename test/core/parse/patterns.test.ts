import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url).pathname;
const folders = ['core/parse', 'read/text'];
const files = [
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => join(root, folder, file)),
  ),
  join(root, 'read/format.ts'),
];

function patternsOf(file: string): { source: string; flags: string }[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

it('no pattern of the parser takes more than linear time', () => {
  const patterns = files.flatMap((file) =>
    patternsOf(file).map((pattern) => ({ file, ...pattern })),
  );
  const slow = patterns.filter(
    ({ source, flags }) =>
      checkSync(source, flags, { timeout: 5000, randomSeed: 1 }).status === 'vulnerable',
  );
  expect(patterns.length).toBeGreaterThan(30);
  expect(slow.map(({ file, source }) => `${file.slice(root.length)}: ${source}`)).toEqual([]);
}, 120_000);
