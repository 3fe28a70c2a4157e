import type { FindingRow, RegionRow } from '../../src/core/dataset/rows.ts';
import type { Section } from '../../src/core/report/report.ts';
import { regionsOf } from '../../src/identity/regions.ts';
import { corrected } from './corrections.ts';
import { newOrganisation, regionsFor } from './gazetteer.ts';
import type { Outcome, Reading } from './reading.ts';
import { quarantined } from './quarantined.ts';
import { recheck } from './recheck.ts';
import type { Store } from './store.ts';
import { versionAfter } from './version.ts';
import { byPublication, Versions, type Fate } from './versions.ts';

/** What became of every input, and the dataset that results. */
export interface Merge {
  readonly store: Store;
  readonly fates: Readonly<Record<Fate | 'unchanged' | 'refused', number>>;
  readonly sections: ReadonlyMap<string, readonly Section[]>;
}

/**
 * The dataset with the outcomes taken in. `sections` holds the texts kept from earlier runs,
 * `regions` the regions that a manifest brought in.
 */
export function merge(
  before: Store,
  outcomes: readonly Outcome[],
  regions: readonly RegionRow[],
  keptSections: ReadonlyMap<string, readonly Section[]>,
): Merge {
  const readings = outcomes.filter((outcome): outcome is Reading => outcome.kind === 'read');
  const versions = new Versions(before.reports, before.blocks);
  const organisations = new Map(before.organisations.map((row) => [row.organisation_id, row]));
  const findings = new Map<string, readonly FindingRow[]>(
    Map.groupBy(before.findings, (row) => row.report_id),
  );
  const named = regionsOf(regions);
  const sections = new Map(keptSections);
  const fates = { new: 0, version: 0, reread: 0, same: 0, unchanged: 0, refused: 0 };
  for (const outcome of outcomes) if (outcome.kind !== 'read') fates[outcome.kind] += 1;
  for (const reading of byPublication(readings)) {
    const { fate, id } = versions.add(reading);
    fates[fate] += 1;
    if (!organisations.has(reading.organisation.id))
      organisations.set(reading.organisation.id, newOrganisation(reading.organisation, named));
    if (fate === 'same' && findings.has(id)) continue;
    findings.set(
      id,
      reading.findings.map((finding) => ({ ...finding, report_id: id })),
    );
    sections.set(id, reading.sections);
  }
  const blocks = corrected(versions.blocks, before.corrections);
  const correctedIds = new Set(before.corrections.map((row) => row.report_id));
  const after = {
    regions: regionsFor([...organisations.values()], [...before.regions, ...regions]),
    organisations: [...organisations.values()],
    reports: versions.rows,
    blocks,
    findings: recheck({
      versions,
      blocks,
      organisations,
      findings,
      sections,
      corrected: correctedIds,
    }),
    corrections: before.corrections,
    quarantine: quarantined(before.quarantine, outcomes, versions.rows),
    sources: before.sources,
    captures: before.captures,
  };
  return { store: { ...after, version: versionAfter(before, after) }, fates, sections };
}
