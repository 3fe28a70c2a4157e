import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { pictureSvg, wrapped } from '../../src/download/picture.ts';

const colours = { paper: '#fff', ink: '#000', soft: '#555' };

test('title, subtitle, source and address stand in the picture as text, markup disarmed', () => {
  const svg = pictureSvg(
    '<rect width="10" height="10"/>',
    { width: 400, height: 200 },
    {
      title: '公开率 <script>alert(1)</script>',
      subtitle: '2019—2024 & "全部"',
      source: '来源：年报',
      address: 'https://example.org/explore/?i=received&y=2024',
    },
    colours,
  );
  const texts: string[] = [];
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => names.add(tag.name));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  expect([...names].sort()).toEqual(['rect', 'svg', 'text']);
  const whole = texts.join('');
  for (const part of ['公开率 <script>', '2019—2024 & "全部"', '来源：年报', 'y=2024'])
    expect(whole).toContain(part);
});

test('lines are never wider than their room and lose no character', () => {
  const text = '淮安市人民政府、宿迁市人民政府 compared over the years 2019 to 2024';
  const lines = wrapped(text, 13, 120);
  expect(lines.join('')).toBe(text);
  expect(lines.length).toBeGreaterThan(3);
  expect(wrapped('', 13, 120)).toEqual([]);
});
