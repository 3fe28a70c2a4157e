import type { RegionRow } from '../../src/core/dataset/rows.ts';
import type { Level, Organisation } from '../../src/core/report/report.ts';

/** Invented regions on codes that no real region has (91 and above), and their organs. */
export interface Place {
  readonly region: RegionRow;
  readonly organisations: readonly SyntheticOrganisation[];
}

export interface SyntheticOrganisation extends Organisation {
  readonly function: string | null;
  /** Requests in an ordinary year; 0 = an organ that hardly ever gets one. */
  readonly median: number;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const offices: readonly (readonly [slug: string, name: string, fn: string, median: number])[] = [
  ['danganguan', '档案馆', '档案', 0],
  ['fazhanhegaigeju', '发展和改革局', '发改', 2],
  ['gonganju', '公安局', '公安', 12],
  ['jiaoyuju', '教育局', '教育', 4],
  ['minzhengju', '民政局', '民政', 2],
  ['shichangjianduguanliju', '市场监督管理局', '市监', 9],
  ['weishengjiankangju', '卫生健康局', '卫健', 3],
  ['zhengshuju', '政务服务和数据管理局', '政数', 0],
  ['zhufanghechengxiangjiansheju', '住房和城乡建设局', '住建', 20],
  ['ziranziyuanju', '自然资源局', '自然资源', 25],
];

/** Regions from the first province on, each parent before its children, by code. */
export function* places(): Iterable<Place> {
  for (let province = 0; province < 9; province += 1) {
    const top = regionRow(`${91 + province}0000`, `虚构${stems[province]}省`, 'province', null);
    yield placeOf(top, 'province');
    for (let city = 1; city <= 20; city += 1) yield* cityPlaces(top, city);
  }
}

function* cityPlaces(top: RegionRow, number: number): Iterable<Place> {
  const code = `${top.region_code.slice(0, 2)}${pad(number)}00`;
  const city = regionRow(code, `示例${numeral(number)}市`, 'city', top);
  yield placeOf(city, 'city');
  for (let county = 1; county <= 12; county += 1) {
    const name = `示例${numeral(county)}${county % 3 === 0 ? '县' : '区'}`;
    const row = regionRow(`${code.slice(0, 4)}${pad(county)}`, name, 'county', city);
    yield placeOf(row, 'county');
    for (let town = 1; town <= 3; town += 1)
      yield placeOf(
        regionRow(`${row.region_code}1${pad(town)}`, `示例${numeral(town)}镇`, 'township', row),
        'township',
      );
  }
}

function regionRow(code: string, name: string, level: Level, parent: RegionRow | null): RegionRow {
  return {
    region_code: code,
    name,
    full_name: `${parent?.full_name ?? ''}${name}`,
    level,
    parent_code: parent?.region_code ?? null,
  };
}

const governmentMedian = { central: 0, province: 900, city: 400, county: 60, township: 1 } as const;

function placeOf(region: RegionRow, level: Level): Place {
  const organ = (
    slug: string,
    name: string,
    kind: Organisation['kind'],
    fn: string | null,
    median: number,
  ): SyntheticOrganisation => ({
    id: `${region.region_code}-shili-${slug}`,
    name: `${region.full_name}${name}`,
    regionCode: region.region_code,
    level,
    kind,
    function: fn,
    median,
  });
  if (level === 'township')
    return {
      region,
      organisations: [organ('renminzhengfu', '人民政府', 'township_government', null, 1)],
    };
  const scale = level === 'county' ? 1 : 5;
  const organisations = [
    organ('renminzhengfu', '人民政府', 'government', null, governmentMedian[level]),
    organ('zhengfubangongshi', '人民政府办公室', 'government_office', '政府办', 8 * scale),
    ...offices.map(([slug, name, fn, median]) =>
      organ(slug, name, slug === 'danganguan' ? 'institution' : 'department', fn, median * scale),
    ),
  ];
  return { region, organisations: organisations.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

const digits = '〇一二三四五六七八九十';

function numeral(number: number): string {
  if (number <= 10) return digits[number] ?? '';
  if (number < 20) return `十${digits[number - 10]}`;
  return `二十${number === 20 ? '' : digits[number - 20]}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
