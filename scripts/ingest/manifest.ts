import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import Papa from 'papaparse';
import type { FormId } from '../../src/core/form/table.ts';
import type { Kind, Level, Scope } from '../../src/core/report/report.ts';
import { forms, kinds, levels, scopes } from '../../src/core/report/words.ts';
import { UsageError } from '../usage.ts';

/** What a person says about one file; `null` = the manifest says nothing. */
export interface ManifestEntry {
  readonly file: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly regionCode: string | null;
  readonly level: Level | null;
  readonly kind: Kind | null;
  readonly scope: Scope | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly sourceUrl: string | null;
  readonly retrievedOn: string | null;
  /** What the page that the file was taken from says of itself (`ContentSource`, `SiteIDCode`). */
  readonly pagePublisher: string | null;
  readonly pageSiteCode: string | null;
}

/** Finds the line of a file: in the manifest given, else in the nearest one at or above it. */
export class Manifests {
  readonly #given: string | null;
  readonly #loaded = new Map<string, ReadonlyMap<string, ManifestEntry>>();

  constructor(given: string | null) {
    this.#given = given;
  }

  entryFor(file: string): ManifestEntry | null {
    const manifest = this.#given ?? nearest(dirname(file));
    if (manifest === null) return null;
    const entries = this.#load(manifest);
    const path = relative(dirname(manifest), file).split(sep).join('/');
    return entries.get(path) ?? (this.#given ? onlyOfName(entries, basename(file)) : null);
  }

  #load(manifest: string): ReadonlyMap<string, ManifestEntry> {
    const loaded = this.#loaded.get(manifest) ?? loadManifest(manifest);
    this.#loaded.set(manifest, loaded);
    return loaded;
  }
}

function nearest(folder: string): string | null {
  const path = join(folder, 'manifest.csv');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? null : nearest(dirname(folder));
}

function onlyOfName(
  entries: ReadonlyMap<string, ManifestEntry>,
  name: string,
): ManifestEntry | null {
  const found = [...entries.values()].filter((entry) => basename(entry.file) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Reads a manifest; throws one sentence that names the line it cannot use. */
function loadManifest(path: string): ReadonlyMap<string, ManifestEntry> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const [header = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  if (!header.includes('file')) throw new UsageError(`${path}: there is no column "file"`);
  const entries = new Map<string, ManifestEntry>();
  for (const [at, line] of lines.entries()) {
    const cells = new Map(header.map((name, column) => [name.trim(), (line[column] ?? '').trim()]));
    const entry = entryOf(cells, `${path}:${at + 2}`);
    entries.set(entry.file, entry);
  }
  return entries;
}

const date = /^\d{4}-\d{2}-\d{2}$/u;

function entryOf(cells: ReadonlyMap<string, string>, where: string): ManifestEntry {
  const text = (name: string): string | null => cells.get(name) || null;
  const like = (name: string, pattern: RegExp): string | null => {
    const value = text(name);
    if (value !== null && !pattern.test(value))
      throw new UsageError(`${where}: ${name} cannot be "${value}"`);
    return value;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null => {
    const value = text(name);
    const known = values.find((candidate) => candidate === value) ?? null;
    if (value !== null && known === null)
      throw new UsageError(`${where}: ${name} must be one of ${values.join(', ')}`);
    return known;
  };
  const year = like('year', /^20\d{2}$/u);
  return {
    file: (text('file') ?? '').replaceAll('\\', '/').replace(/^\.\//u, ''),
    organisation: text('organisation'),
    organisationId: like('organisation_id', /^\d{6}(?:\d{3})?-[a-z0-9]+(?:-[a-z0-9]+)*$/u),
    regionCode: like('region_code', /^\d{6}(?:\d{3})?$/u),
    level: oneOf('level', levels),
    kind: oneOf('kind', kinds),
    scope: oneOf('scope', scopes),
    year: year === null ? null : Number(year),
    form: oneOf('form', forms),
    title: text('title'),
    publishedOn: like('published_on', date),
    sourceUrl: like('source_url', /^https?:\/\/[^\s<>"]+$/u),
    retrievedOn: like('retrieved_on', date),
    pagePublisher: text('page_publisher'),
    pageSiteCode: text('page_site_code'),
  };
}
