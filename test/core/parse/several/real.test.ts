import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../src/core/document/document.ts';
import { cellKey } from '../../../../src/core/form/table.ts';
import { readParts } from '../../../../src/core/parse/parts.ts';
import { parseReport } from '../../../../src/core/parse/report.ts';
import { SeveralReports } from '../../../../src/core/parse/several.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { readDocument } from '../../../../src/read/read.ts';

const seeds = new URL('../../../../../shared/reports/seeds/', import.meta.url);
const present = existsSync(seeds);
const names = present ? readdirSync(seeds).sort() : [];

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(name, seeds));
}

function figuresOf(report: Report): string[] {
  return report.cells.map((cell) => `${cellKey(cell)} ${cell.state} ${cell.raw}`);
}

describe.skipIf(!present)('real reports one behind the other', () => {
  const pairs = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b] as const));

  it.each(pairs)('%s, then %s', async (first, second) => {
    const joined = await readDocument(
      Buffer.concat([bytesOf(first), Buffer.from('\n'), bytesOf(second)]),
    );
    expect(() => parseReport(joined)).toThrow(SeveralReports);
    const parts = readParts(joined);
    expect(parts).toHaveLength(2);
    for (const [at, name] of [first, second].entries()) {
      const alone = parseReport(await readDocument(bytesOf(name)));
      const report = parts[at]?.report;
      if (report) expect(figuresOf(report)).toEqual(figuresOf(alone));
      else expect(parts[at]?.refusal).toBeInstanceOf(Refusal);
    }
  });

  it.each(names)('%s twice is one', async (name) => {
    const bytes = bytesOf(name);
    const twice = parseReport(await readDocument(Buffer.concat([bytes, Buffer.from('\n'), bytes])));
    expect(figuresOf(twice)).toEqual(figuresOf(parseReport(await readDocument(bytes))));
  });
});
