import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { checkReport } from '../../src/core/check/check.ts';
import { findingRowsOf, observationsOf } from '../../src/core/dataset/observations.ts';
import type { OrganisationRow, RegionRow } from '../../src/core/dataset/rows.ts';
import { tableOf, type TableName } from '../../src/core/dataset/schema.ts';
import { sortedTexts } from '../../src/core/dataset/text.ts';
import { csvLines, blockOf } from '../ingest/block.ts';
import { csvName } from '../ingest/store.ts';
import type { SyntheticOrganisation } from './places.ts';
import { reportRow, type SyntheticReport } from './reports.ts';

/** Writes a dataset report by report, so that its size needs no memory. */
export class DatasetWriter {
  readonly #folder: string;
  readonly #files = new Map<TableName, number>();
  readonly #regions = new Map<string, RegionRow>();
  readonly #organisations = new Map<string, OrganisationRow>();
  #cells = 0;
  #findings = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of ['reports', 'observations', 'findings'] as const) {
      const file = openSync(join(folder, csvName(name)), 'w');
      writeSync(file, headerOf(name));
      this.#files.set(name, file);
    }
  }

  /** Takes the next report in, in the order of ids; `source` is its document, if there is one. */
  add(made: SyntheticReport, source: { name: string; bytes: Uint8Array } | null): void {
    const block = blockOf(observationsOf(made.id, made.report));
    const findings = findingRowsOf(made.id, checkReport(made.report, made.previous ?? undefined));
    const sha256 = createHash('sha256')
      .update(source?.bytes ?? block.text)
      .digest('hex');
    const row = reportRow(made, source?.name ?? `synthetic-${made.id}`, sha256);
    this.#write('observations', block.text);
    this.#write('reports', csvLines(sortedTexts(tableOf('reports'), [row])));
    this.#write('findings', csvLines(sortedTexts(tableOf('findings'), findings)));
    this.#regions.set(made.place.region.region_code, made.place.region);
    this.#organisations.set(made.organ.id, organisationRow(made.organ));
    this.#cells += made.report.cells.length;
    this.#findings += findings.length;
  }

  /** Writes what is left; counts of what was written. */
  end(): Readonly<Record<string, number>> {
    for (const file of this.#files.values()) closeSync(file);
    this.#whole('regions', [...this.#regions.values()]);
    this.#whole('organisations', [...this.#organisations.values()]);
    this.#whole('corrections', []);
    this.#whole('quarantine', []);
    this.#whole('sources', []);
    this.#whole('captures', []);
    writeFileSync(join(this.#folder, 'VERSION'), '2025.1\n');
    writeFileSync(join(this.#folder, 'SYNTHETIC'), notice);
    return {
      regions: this.#regions.size,
      organisations: this.#organisations.size,
      cells: this.#cells,
      findings: this.#findings,
    };
  }

  #write(table: TableName, text: string): void {
    writeSync(this.#files.get(table) ?? 0, text);
  }

  #whole(table: TableName, rows: readonly object[]): void {
    const text = headerOf(table) + csvLines(sortedTexts(tableOf(table), rows));
    writeFileSync(join(this.#folder, csvName(table)), text);
  }
}

/** What stands in the file `SYNTHETIC` beside an invented dataset. */
export const notice =
  '本文件夹中的机关、年报和数字全部是虚构的示例。Synthetic data: no figure here is real.\n';

function headerOf(table: TableName): string {
  return csvLines([tableOf(table).columns.map((column) => column.name)]);
}

function organisationRow(organ: SyntheticOrganisation): OrganisationRow {
  return {
    organisation_id: organ.id,
    name: organ.name,
    region_code: organ.regionCode,
    level: organ.level,
    kind: organ.kind,
    function: organ.function,
    aliases: [],
    pinyin: pinyin(organ.name, { toneType: 'none', type: 'array' }).join(' '),
    valid_from: null,
    valid_to: null,
    predecessor_id: null,
  };
}
