import type { ReportRow } from '../../src/core/dataset/rows.ts';
import type { FormId } from '../../src/core/form/table.ts';
import type { Report } from '../../src/core/report/report.ts';
import { figuresFor, type Figures } from './figures.ts';
import { printedCells, type MessName } from './mess.ts';
import { places, type Place, type SyntheticOrganisation } from './places.ts';
import { randomOf, type Random } from './random.ts';

/** One invented report, as true as a real one could be. */
export interface SyntheticReport {
  readonly id: string;
  readonly place: Place;
  readonly organ: SyntheticOrganisation;
  readonly year: number;
  readonly report: Report;
  readonly previous: Report | null;
  readonly made: readonly MessName[];
}

const years = [2019, 2020, 2021, 2022, 2023, 2024];

/** Exactly `count` reports in the order of their ids; the same seed gives the same ones. */
export function* reports(count: number, seed: string): Iterable<SyntheticReport> {
  let left = count;
  for (const place of places())
    for (const organ of place.organisations)
      for (const report of reportsOf(place, organ, randomOf(`${seed}/${organ.id}`))) {
        if (left === 0) return;
        left -= 1;
        yield report;
      }
}

function* reportsOf(
  place: Place,
  organ: SyntheticOrganisation,
  random: Random,
): Iterable<SyntheticReport> {
  let figures: Figures | null = null;
  let previous: Report | null = null;
  for (const year of years) {
    const form: FormId = year <= 2020 && !random.chance(0.02) ? '2019' : '2021';
    figures = figuresFor(random, organ, form, figures);
    const { cells, made } = printedCells(random, form, figures);
    if (random.chance(0.06)) {
      previous = null;
      continue;
    }
    const report = reportOf(random, organ, year, form, cells);
    yield { id: `${organ.id}-${year}`, place, organ, year, report, previous, made };
    previous = report;
  }
}

function reportOf(
  random: Random,
  organ: SyntheticOrganisation,
  year: number,
  form: FormId,
  cells: Report['cells'],
): Report {
  const due = organ.kind === 'government' ? 3 : 1;
  const month = random.chance(0.05) ? due + 1 : random.whole(1, due);
  const day = String(random.whole(1, 28)).padStart(2, '0');
  return {
    organisation: organ,
    year,
    form,
    scope: organ.kind === 'government' ? 'aggregate' : 'own',
    title: `${organ.name}${year}年政府信息公开工作年度报告（虚构示例）`,
    publishedOn: random.chance(0.3) ? null : `${year + 1}-0${month}-${day}`,
    cells,
    sections: [],
    notes: [],
    tables: ['disclosure', 'requests', 'review'],
  };
}

/** The row of `reports.csv`; its source says that there is none. */
export function reportRow(
  { id, organ, report, year }: SyntheticReport,
  name: string,
  sha256: string,
): ReportRow {
  return {
    report_id: id,
    organisation_id: organ.id,
    year,
    form: report.form,
    scope: report.scope,
    title: report.title,
    published_on: report.publishedOn,
    source_name: name,
    source_sha256: sha256,
    source_url: null,
    retrieved_on: null,
    reading: 'parsed',
    supersedes: null,
  };
}
