import { editions } from '../form/editions.ts';
import type { FormId } from '../form/table.ts';
import type { CellState, Kind, Level, Scope, Severity } from './report.ts';

/** Every level, highest first. */
export const levels: readonly Level[] = ['central', 'province', 'city', 'county', 'township'];

/** Every kind of organ. */
export const kinds: readonly Kind[] = [
  'government',
  'government_office',
  'department',
  'subdistrict',
  'township_government',
  'zone_committee',
  'institution',
];

/** Every population that a report may speak of. */
export const scopes: readonly Scope[] = ['own', 'aggregate', 'unknown'];

/** Every severity, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Every state of a cell. */
export const states: readonly CellState[] = ['number', 'blank', 'dash', 'text', 'absent'];

/** Ids of the editions of the form. */
export const forms: readonly FormId[] = editions.map((edition) => edition.id);

/** The first year of the duty to report, and a bound that catches slips. */
export const years = { first: 2008, last: 2100 } as const;
