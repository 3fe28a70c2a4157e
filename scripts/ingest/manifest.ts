import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import Papa from 'papaparse';
import type { FormId } from '../../src/core/form/table.ts';
import type { Kind, Level, Scope } from '../../src/core/report/report.ts';
import { forms, kinds, levels, scopes } from '../../src/core/report/words.ts';
import { fileOf, partOf } from './part.ts';
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

/** What a manifest says about one file: as a whole, and about each report in it. */
export interface Said {
  readonly entry: ManifestEntry | null;
  readonly parts: ReadonlyMap<number, ManifestEntry>;
}

/** Finds the lines of a file: in the manifest given, else in the nearest one at or above it. */
export class Manifests {
  readonly #given: string | null;
  readonly #loaded = new Map<string, Lines>();

  constructor(given: string | null) {
    this.#given = given;
  }

  saidOf(file: string): Said {
    const manifest = this.#given ?? nearest(dirname(file));
    if (manifest === null) return { entry: null, parts: new Map() };
    const { entries, parts } = this.#load(manifest);
    const path = relative(dirname(manifest), file).split(sep).join('/');
    const name = this.#given ? basename(file) : null;
    return {
      entry: entries.get(path) ?? onlyOfName(entries, name) ?? null,
      parts: parts.get(path) ?? onlyOfName(parts, name) ?? new Map(),
    };
  }

  #load(manifest: string): Lines {
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

function onlyOfName<T>(entries: ReadonlyMap<string, T>, name: string | null): T | undefined {
  if (name === null) return undefined;
  const found = [...entries].filter(([file]) => basename(file) === name);
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The lines of a manifest by file, those on a part of one apart. */
interface Lines {
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  readonly parts: ReadonlyMap<string, ReadonlyMap<number, ManifestEntry>>;
}

/** Reads a manifest; throws one sentence that names the line it cannot use. */
function loadManifest(path: string): Lines {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const [header = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  if (!header.includes('file')) throw new UsageError(`${path}: there is no column "file"`);
  const entries = new Map<string, ManifestEntry>();
  for (const [at, line] of lines.entries()) {
    const cells = new Map(header.map((name, column) => [name.trim(), (line[column] ?? '').trim()]));
    const entry = entryOf(cells, `${path}:${at + 2}`);
    entries.set(entry.file, entry);
  }
  return { entries, parts: partsIn(entries.values()) };
}

function partsIn(entries: Iterable<ManifestEntry>): Map<string, Map<number, ManifestEntry>> {
  const parts = new Map<string, Map<number, ManifestEntry>>();
  for (const entry of entries) {
    const part = partOf(entry.file);
    if (part === null) continue;
    const file = fileOf(entry.file);
    parts.set(file, (parts.get(file) ?? new Map<number, ManifestEntry>()).set(part, entry));
  }
  return parts;
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
