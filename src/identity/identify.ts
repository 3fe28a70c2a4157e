import { finding } from '../core/check/finding.ts';
import type { OrganisationRow } from '../core/dataset/rows.ts';
import type { Document } from '../core/document/document.ts';
import type { Finding, Organisation, Report } from '../core/report/report.ts';
import { directoryOf, type Directory } from './directory.ts';
import { abbreviationsOf, functionOf } from './functions.ts';
import { kindOf, levelOf } from './kind.ts';
import { locate, type Located } from './locate.ts';
import { printedNames, proseOf, squeezed } from './names.ts';
import { isSameOrgan, namedOrgan, organKey, type NamedOrgan } from './organ.ts';
import { centralCode, fullNameOf, isWithin, parentOf, type Regions } from './regions.ts';
import { scopeOf } from './scope.ts';

export { directoryOf, type Directory };

/**
 * The report with its organ and scope filled in and contradictions about them added to its notes.
 * `organisation` stays `null` when the text does not tell who reports or where that organ is; its
 * `id` is `''` for an organ that the directory does not know when the directory has no pinyin.
 */
export function identify(document: Document, report: Report, directory: Directory): Report {
  const names = printedNames(document, report.title).map((name) =>
    namedOrgan(name, directory.regions),
  );
  const [main] = names.filter((name) => name.source !== 'contact');
  if (!main) return report;
  const prose = squeezed(proseOf(document).join('\n'));
  const where = locate(
    main,
    names,
    [prose, ...names.map((name) => name.name)].join('\n'),
    directory,
  );
  const notes = [...report.notes, ...conflictsOf(main, names, where, directory.regions)];
  if (where.kind !== 'found') return { ...report, notes };
  const organisation = organisationAt(where.code, main, names, directory);
  if (main.source === 'publisher' && isOnlyHost(organisation, prose)) return { ...report, notes };
  return { ...report, organisation, scope: scopeOf(organisation.kind, report, prose), notes };
}

const ofDepartment = /[我本](?:局|委|办|馆|厅|院|队|站|所|中心|街道|镇|乡)/u;

/** A page on a government's site that speaks of itself as a department names only its host. */
function isOnlyHost({ kind }: Organisation, prose: string): boolean {
  return kind === 'government' && ofDepartment.test(prose);
}

function organisationAt(
  code: string,
  main: NamedOrgan,
  names: readonly NamedOrgan[],
  directory: Directory,
): Organisation {
  const own = [main, ...names.filter((other) => isVariant(other, main, code))];
  const row = own.map((name) => known(name.organ, code, directory)).find((found) => found !== null);
  if (row) return organisationOf(row);
  const organ = fullOrgan(main, own);
  const name = wholeName(code, organ, main, own, directory.regions);
  const kind = kindOf(organ);
  return {
    id: newId(code, organ, directory),
    name,
    regionCode: code,
    level: levelOf(kind, code),
    kind,
  };
}

/** A short form in the title (人社局) gives way to the name that it is short for. */
function fullOrgan(main: NamedOrgan, own: readonly NamedOrgan[]): string {
  const full = own.find((name) => abbreviationsOf(name.organ).includes(main.organ));
  return full?.organ ?? main.organ;
}

/** Another spelling of the organ, not merely an organ of the same function elsewhere. */
function isVariant(other: NamedOrgan, main: NamedOrgan, code: string): boolean {
  const fits =
    other.place.codes.length === 0 ||
    other.place.codes.some((place) => isWithin(code, place) || isWithin(place, code));
  return (
    other !== main && other.source !== 'contact' && fits && isSameOrgan(main.organ, other.organ)
  );
}

function known(organ: string, code: string, directory: Directory): OrganisationRow | null {
  const there = directory.byName.get(code);
  const spellings = [organ, ...abbreviationsOf(organ)].map(organKey);
  return spellings.map((spelling) => there?.get(spelling)).find((row) => !!row) ?? null;
}

/** The organ of that id; `null` when the directory does not know it. */
export function organisationById(id: string, directory: Directory): Organisation | null {
  const row = directory.byId.get(id);
  return row ? organisationOf(row) : null;
}

function organisationOf(row: OrganisationRow): Organisation {
  return {
    id: row.organisation_id,
    name: row.name,
    regionCode: row.region_code,
    level: row.level,
    kind: row.kind,
  };
}

/** An id that another organ of the directory already has gets a number. */
function newId(code: string, organ: string, directory: Directory): string {
  if (directory.slug === null) return '';
  const township = code.length > 6 ? (directory.regions.nameByCode.get(code) ?? '') : '';
  const own = organ.startsWith(township) ? organ.slice(township.length) : organ;
  const id = `${code}-${directory.slug(own)}`;
  return directory.byId.has(id) ? `${id}-2` : id;
}

/**
 * The organ with its regions: as printed in full, and a district always with its city
 * (长春市南关区档案馆). A joint name, a central organ and a zone named after its city stay as printed.
 */
function wholeName(
  code: string,
  organ: string,
  main: NamedOrgan,
  own: readonly NamedOrgan[],
  regions: Regions,
): string {
  const isPlain = regions.codesByName.has(lastRegion(main)) || main.place.depth === 0;
  const asPrinted = main.name.includes('·') || !isPlain || nationwide.test(main.name);
  if (code === centralCode) return main.name;
  if (asPrinted) return withOrgan(main, organ);
  const county = code.slice(0, 6);
  const unit = regions.nameByCode.get(county) ?? '';
  const above = regions.nameByCode.get(parentOf(county, regions) ?? '') ?? '';
  const printed = own.some((name) => name.place.printed.startsWith(above) && above !== '');
  const isBelowCity = !county.endsWith('00') && !above.endsWith('省');
  const withCity = isBelowCity && (unit.endsWith('区') || printed);
  const office = ofGovernment.test(main.name) ? `人民政府${organ}` : organ;
  return `${withCity ? above : ''}${unit}${office}`;
}

/** 南源街道办事处 may print the government that it is an office of; its id leaves that out. */
const ofGovernment = /人民政府.{1,8}街道办事处$/u;

const nationwide = /^(?:国家|中华人民共和国|新疆生产建设兵团)/u;

/** The printed name with its organ in full: 平潭综合实验区 → 平潭综合实验区管理委员会. */
function withOrgan({ name, place }: NamedOrgan, organ: string): string {
  return name.endsWith(place.rest) && place.township === null
    ? `${name.slice(0, name.length - place.rest.length)}${organ}`
    : name;
}

function lastRegion(name: NamedOrgan): string {
  const { printed, township } = name.place;
  const chain = township === null ? printed : printed.slice(0, -township.length);
  const unit = /[^省市县区旗州盟]+(?:自治区|自治州|自治县|[省市县区旗州盟乡镇]|街道|地区)$/u.exec(
    chain,
  );
  return unit?.[0] ?? chain;
}

function conflictsOf(
  main: NamedOrgan,
  names: readonly NamedOrgan[],
  where: Located,
  regions: Regions,
): Finding[] {
  const notes: Finding[] = [];
  if (where.kind === 'conflict') {
    const places = [...new Set(where.codes)].map((code) => fullNameOf(code, regions)).join('、');
    notes.push(finding('region_mismatch', `文中所指的地区不一致：${places}；未作猜测。`));
  }
  const other = names.find((name) => isOtherOrgan(main, name));
  if (other)
    notes.push(
      finding(
        'organisation_mismatch',
        `标题中的机关为“${main.name}”，正文中的机关为“${other.name}”。`,
      ),
    );
  return notes;
}

/** A government's report is made by its office and put on its site; two functions are two organs. */
function isOtherOrgan(main: NamedOrgan, other: NamedOrgan): boolean {
  if (main.source !== 'title' || (other.source !== 'text' && other.source !== 'signature'))
    return false;
  const [own, named] = [functionOf(main.organ), functionOf(other.organ)];
  return own !== null && named !== null && own !== named && !isSameOrgan(main.organ, other.organ);
}
