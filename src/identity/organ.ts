import { fullNameOfOrgan } from './full-name.ts';
import { abbreviationsOf, functionOf } from './functions.ts';
import { kindOf } from './kind.ts';
import type { NameSource, PrintedName } from './names.ts';
import { placeOf, type Place } from './place.ts';
import type { Regions } from './regions.ts';

/** A printed name taken apart: where the organ is and what it is called without that. */
export interface NamedOrgan {
  readonly source: NameSource;
  readonly name: string;
  readonly place: Place;
  /** The organ without its regions; a township stays part of it. */
  readonly organ: string;
}

const zoneName =
  /(?:开发区|高新区|实验区|示范区|新区|保税区|度假区|合作区|管理区|园区|风景区|名胜区|保护区|港区|片区)$/u;
const ownUnit = /^(?:[省县区州]|市(?![场政容民]))(?=.{2,})/u;

/**
 * Takes a name apart. A region alone is its government, a zone alone its committee (that is how
 * their reports are titled); of a joint name (开发区·铁山区档案馆) the last part says where it is.
 */
export function namedOrgan({ name, source }: PrintedName, regions: Regions): NamedOrgan {
  const own = placeOf(name, regions);
  const last = /·([^·]+)$/u.exec(name)?.[1];
  const joint = last === undefined ? null : placeOf(last, regions);
  const place = joint && joint.codes.length > 0 ? joint : own;
  return { source, name, place, organ: organIn(place, regions) };
}

/** The organ of a name without its regions. */
export function organNameOf(name: string, regions: Regions): string {
  return namedOrgan({ name, source: 'title' }, regions).organ;
}

function organIn(place: Place, regions: Regions): string {
  const known = place.codes.find((code) => code.length > 6);
  const township = place.township ?? (known ? regions.nameByCode.get(known) : undefined) ?? '';
  const rest = place.depth === 0 ? place.rest.replace(ownUnit, '') : place.rest;
  if (rest === '') return `${township}${governmentOf(place.printed)}`;
  return `${township}${zoneName.test(rest) ? `${rest}管理委员会` : fullNameOfOrgan(rest)}`;
}

/** What the organ is called that governs a region named alone. */
function governmentOf(region: string): string {
  if (region.endsWith('街道')) return '办事处';
  return /(?:地区|盟)$/u.test(region) ? '行政公署' : '人民政府';
}

/** What two spellings of one organ share: 政府办公室 and 人民政府办公室, 管委会 and 管理委员会. */
export function organKey(name: string): string {
  return name
    .replace(/[\s·•・．.]/gu, '')
    .replace(/(?<!人民)政府(?=办|$)/u, '人民政府')
    .replace(/政府办(?:公室|公厅)?$/u, '政府办')
    .replace(/管理委员会$/u, '管委会')
    .replace(/街道办事处$|街道办$/u, '街道')
    .replace(/委员会$/u, '委')
    .replace(/[和与及]/gu, '');
}

/** Can two names without regions be spellings of one organ (人社局 and 人力资源和社会保障局)? */
export function isSameOrgan(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (name) => new Set([name, ...abbreviationsOf(name)].map(organKey)),
  );
  if ([...(left ?? [])].some((spelling) => right?.has(spelling))) return true;
  const group = functionOf(a);
  return group !== null && group === functionOf(b) && kindOf(a) === kindOf(b);
}
