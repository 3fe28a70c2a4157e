import type { OrganisationRow, RegionRow } from '../core/dataset/rows.ts';
import type { Level } from '../core/report/report.ts';
import { levels } from '../core/report/words.ts';
import type { Directory } from '../identity/directory.ts';
import { kindOf, levelOf } from '../identity/kind.ts';
import { namedOrgan, organKey } from '../identity/organ.ts';
import { ancestorsOf, regionRowOf } from '../identity/regions.ts';
import type { OwnOrgan } from './ownData.ts';
import type { ProblemCode } from './problem.ts';

/** What a row says of its organ; `''` = nothing. */
export interface OrganFields {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly level: string;
  readonly kind: string;
}

/** The organs of a file: what is published of an organ is taken over, the id stays apart. */
export class OwnOrgans {
  readonly rows: OwnOrgan[] = [];
  readonly #directory: Directory;
  readonly #regions: ReadonlyMap<string, RegionRow>;
  readonly #known = new Map<string, OwnOrgan>();

  constructor(directory: Directory, regions: readonly RegionRow[]) {
    this.#directory = directory;
    this.#regions = new Map(regions.map((row) => [row.region_code, row]));
  }

  /** The organ of a row, or what is wrong with it. */
  find(fields: OrganFields): OwnOrgan | { readonly problem: ProblemCode; readonly text: string } {
    const key = fields.id === '' ? organKey(fields.name) : fields.id;
    const before = this.#known.get(key);
    if (before) return before;
    if (key === '') return { problem: 'organisation', text: fields.name };
    const region = this.#regionOf(fields);
    if (fields.region !== '' && region === null) return { problem: 'region', text: fields.region };
    if (fields.level !== '' && !levels.includes(fields.level as Level))
      return { problem: 'word', text: fields.level };
    const organ = this.#organOf(fields, region);
    this.#known.set(key, organ);
    if (this.rows.every((one) => one.organisation_id !== organ.organisation_id))
      this.rows.push(organ);
    return organ;
  }

  /** Regions of the organs and those above them. */
  regions(): RegionRow[] {
    const { regions } = this.#directory;
    const codes = this.rows.flatMap(({ region_code }) =>
      region_code === null ? [] : [region_code, ...ancestorsOf(region_code, regions)],
    );
    return [...new Set(codes)].flatMap(
      (code) => this.#regions.get(code) ?? regionRowOf(code, regions) ?? [],
    );
  }

  #organOf(fields: OrganFields, region: string | null): OwnOrgan {
    const published = this.#published(fields);
    const name = fields.name || published?.name || fields.id;
    const kind = published?.kind ?? kindOf(name);
    const level = published?.level ?? (region === null ? null : levelOf(kind, region));
    return {
      organisation_id: `own-${(published?.organisation_id ?? (fields.id || name)).replace(/[\s~]/gu, '')}`,
      name,
      region_code: published?.region_code ?? region,
      level: fields.level === '' ? level : (fields.level as Level),
      kind,
      function: published?.function ?? null,
    };
  }

  #published({ id, name }: OrganFields): OrganisationRow | null {
    return this.#directory.byId.get(id) ?? this.#directory.byWhole.get(organKey(name)) ?? null;
  }

  /** From its column, the front of the id, or the name where only one region has it. */
  #regionOf({ id, name, region }: OrganFields): string | null {
    const { regions } = this.#directory;
    const isRegion = (code: string): boolean =>
      this.#regions.has(code) || regions.nameByCode.has(code);
    if (region !== '') return isRegion(region) ? region : null;
    const front = /^\d{6,9}(?=-)/u.exec(id)?.[0];
    if (front !== undefined) return isRegion(front) ? front : null;
    const { codes } = namedOrgan({ name, source: 'title' }, regions).place;
    return codes.length === 1 ? (codes[0] ?? null) : null;
  }
}
