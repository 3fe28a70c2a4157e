import type { Dataset, ObservationRow } from '../core/dataset/rows.ts';
import { checkFindings } from './findings.ts';
import { checkOrganisations, checkRegions } from './gazetteer.ts';
import { readObservations, type TakeReport } from './observations.ts';
import { checkReferences } from './references.ts';
import { checkReports } from './reports.ts';
import { observationOf } from './row.ts';
import { readTable } from './table.ts';
import { readVersion } from './version.ts';

/** A dataset without its cells, which are handed over report by report. */
export type Tables = Omit<Dataset, 'observations'>;

/** Reads the dataset of a folder; throws one sentence that names the file and line it cannot use. */
export async function loadDataset(folder: string): Promise<Dataset> {
  const rows: ObservationRow[] = [];
  const tables = await readDataset(folder, (_id, records) => {
    for (const record of records) rows.push(observationOf(record));
  });
  return { ...tables, observations: rows };
}

/**
 * Reads a dataset through the one gate that guards every command: keys, references, states, each
 * figure against its printed text, every cell of the form once. Throws a `DatasetError`, one
 * sentence. The cells of a report are handed to `take` together, as texts in published order.
 */
export async function readDataset(folder: string, take: TakeReport): Promise<Tables> {
  const version = await readVersion(folder);
  const regions = await readTable(folder, 'regions');
  const organisations = await readTable(folder, 'organisations');
  const reports = await readTable(folder, 'reports');
  checkReferences({ regions, organisations, reports });
  checkRegions(regions);
  checkOrganisations(organisations);
  checkReports(reports, version);
  const extras = await readObservations(folder, reports, take);
  const findings = await readTable(folder, 'findings');
  const corrections = await readTable(folder, 'corrections');
  checkReferences({ reports, findings, corrections });
  checkFindings(findings, reports, extras);
  const quarantine = await readTable(folder, 'quarantine');
  const sources = await readTable(folder, 'sources');
  const captures = await readTable(folder, 'captures');
  return {
    version,
    regions: regions.rows,
    organisations: organisations.rows,
    reports: reports.rows,
    findings: findings.rows,
    corrections: corrections.rows,
    quarantine: quarantine.rows,
    sources: sources.rows,
    captures: captures.rows,
  };
}
