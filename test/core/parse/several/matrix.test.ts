import { describe, expect, it } from 'vitest';
import { formats } from '../../../../scripts/generate/documents.ts';
import { randomOf } from '../../../../scripts/generate/random.ts';
import { reports, type SyntheticReport } from '../../../../scripts/generate/reports.ts';
import { cellKey } from '../../../../src/core/form/table.ts';
import { readParts, type ReportPart } from '../../../../src/core/parse/parts.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { readDocument } from '../../../../src/read/read.ts';
import { joins } from './joins.ts';

/** Reports with many figures that are not zero: a figure of another one cannot pass for its own. */
const rich = [...reports(300, 'joins')].filter(
  ({ made, report }) =>
    made.length <= 1 && report.cells.filter((c) => (c.value ?? 0) > 0).length > 60,
);

function richOne(fits: (made: SyntheticReport) => boolean): Report {
  const found = rich.find(fits);
  if (!found) throw new Error('the generator has no such report');
  return found.report;
}

const own = richOne(({ report, year }) => report.form === '2021' && year === 2023);
const isOther = ({ organ }: SyntheticReport): boolean => organ.id !== own.organisation?.id;
const others = {
  'of the same edition': richOne(
    (made) => made.report.form === '2021' && made.year === 2022 && isOther(made),
  ),
  'of the other edition': richOne((made) => made.report.form === '2019' && isOther(made)),
};

/** Is every figure that was read printed in that very cell of one report, and is there any? */
function isOf(report: Report, printed: Report): boolean {
  const values = new Map(printed.cells.map((cell) => [cellKey(cell), cell.value]));
  const read = report.cells.filter(({ state }) => state === 'number');
  return read.length > 0 && read.every((cell) => values.get(cellKey(cell)) === cell.value);
}

/** What became of the document in one word; `wrong` when a figure or a title is another report's. */
function outcomeOf(parts: readonly ReportPart[], a: Report, b: Report): string {
  const kinds = parts.map(({ report }) => {
    if (!report) return 'refused';
    if (report.title === a.title && isOf(report, a)) return 'first';
    return report.title === b.title && isOf(report, b) ? 'second' : untitled(report, a);
  });
  if (kinds.includes('wrong')) return 'wrong';
  if (kinds.length === 1) return kinds[0] ?? 'wrong';
  return kinds.some((kind) => kind !== 'refused') ? 'split' : 'refused';
}

function untitled(report: Report, a: Report): string {
  return report.title === '' && isOf(report, a) ? 'first' : 'wrong';
}

const tried: Readonly<Record<keyof typeof others, readonly string[]>> = {
  'of the same edition': ['tab', 'html', 'docx', 'pdf', 'markdown', 'csv', 'xlsx'],
  'of the other edition': ['tab', 'docx', 'xlsx'],
};

const whiches = ['of the same edition', 'of the other edition'] as const;

describe.each(whiches)('a second report %s', (which) => {
  const other = others[which];
  it.each(Object.keys(joins))('%s', async (name) => {
    const join = joins[name];
    const found: [string, string][] = [];
    for (const format of tried[which]) {
      const bytes = await formats[format]?.write(join?.parts(own, other) ?? [], randomOf(name));
      const parts = readParts(await readDocument(bytes ?? new Uint8Array()));
      found.push([format, outcomeOf(parts, own, other)]);
    }
    expect(found.filter(([, outcome]) => outcome === 'wrong')).toEqual([]);
    const allowed: readonly string[] = join?.expected ?? [];
    expect(found.filter(([, outcome]) => !allowed.includes(outcome))).toEqual([]);
  });
});
