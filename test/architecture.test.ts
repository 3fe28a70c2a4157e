import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editions } from '../src/core/form/editions.ts';
import { figureLines, nameOf } from '../src/core/form/line.ts';

/** Floors of the house, lowest first: a folder imports its own floor or a lower one. */
const floors: readonly (readonly string[])[] = [
  ['core'],
  ['dataset', 'identity', 'read', 'measure'],
  ['own'],
  ['view', 'text'],
  ['query', 'intake'],
  ['client', 'charts', 'pivot', 'download'],
  ['site', 'components'],
  ['layouts', 'pages'],
];

/** On these floors neighbours do not know each other. */
const strangers = [
  ['client', 'charts', 'pivot', 'download'],
  ['dataset', 'identity', 'read', 'measure'],
];

/** Files with the imports they name, paths from the root of the project. */
const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|tsx|astro)$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text)] as const));

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu);
  return [...found].map(([, target = '']) =>
    relative('.', resolve(dirname(path), target.split('?')[0] ?? target)),
  );
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function floorOf(path: string): number {
  return floors.findIndex((floor) => floor.includes(folderOf(path)));
}

describe('the house', () => {
  test('every folder of src stands on a floor', () => {
    const homeless = files.map(({ path }) => path).filter((path) => floorOf(path) < 0);
    expect(homeless.filter((path) => path.split('/').length > 2)).toEqual([]);
  });

  test('a folder imports its own floor or a lower one', () => {
    const wrong = [...imports].flatMap(([path, targets]) =>
      targets
        .filter((target) => target.startsWith('src/') && floorOf(target) > floorOf(path))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('siblings do not import each other', () => {
    const wrong = [...imports].flatMap(([path, targets]) =>
      targets
        .filter((target) =>
          strangers.some(
            (floor) =>
              floor.includes(folderOf(path)) &&
              floor.includes(folderOf(target)) &&
              folderOf(path) !== folderOf(target),
          ),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no import cycles', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
      done.add(path);
    };
    for (const path of imports.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });

  test('core imports no package, no Node, no DOM', () => {
    const foreign = files
      .filter(({ path }) => path.startsWith('src/core/'))
      .filter(({ text }) => /^(?:import|\}) .*from '[^.]|import\('[^.]/mu.test(text))
      .map(({ path }) => path);
    expect(foreign).toEqual([]);
  });

  test('an official label of the requests and review tables is typed in src/core/form only', () => {
    const labels = editions
      .flatMap((form) => form.tables)
      .filter((table) => table.id !== 'disclosure')
      .flatMap((table) => table.blocks.flatMap((block) => figureLines(block.rows)))
      .map(nameOf)
      .filter((label) => label.length >= 6);
    const typed = files
      .filter(({ path }) => !path.startsWith('src/core/form/'))
      .flatMap(({ path, text }) =>
        [...new Set(labels)]
          .filter((label) => text.includes(`'${label}'`))
          .map((label) => `${path}: ${label}`),
      );
    expect(typed).toEqual([]);
  });

  test('no drawer for everything, no barrel', () => {
    const drawers = files
      .map(({ path }) => path)
      .filter((path) => /\/(?:utils?|helpers?|common|misc|types)(?:\/|\.)/u.test(path));
    const barrels = files
      .filter(({ path, text }) => /\/index\.tsx?$/u.test(path) && /export \* from/u.test(text))
      .map(({ path }) => path);
    expect([...drawers, ...barrels]).toEqual([]);
  });
});

test('the lock file names versions and no download addresses', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toContain('"resolved"');
  expect(JSON.parse(lock)).toHaveProperty('packages');
});

test('versions of packages are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/u.test(version),
  );
  expect(loose).toEqual([]);
});
