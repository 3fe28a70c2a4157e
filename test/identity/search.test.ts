import { describe, expect, it } from 'vitest';
import type { OrganisationRow, RegionRow } from '../../src/core/dataset/rows.ts';
import { searchEntriesOf } from '../../src/identity/build/searchIndex.ts';
import { soundsOf } from '../../src/identity/build/sounds.ts';
import { plainlyMeant, searchEntries, searchIndexOf } from '../../src/identity/search.ts';

function organ(name: string, regionCode: string, aliases: string[] = []): OrganisationRow {
  return {
    organisation_id: `${regionCode}-${name}`,
    name,
    region_code: regionCode,
    level: 'county',
    kind: 'department',
    function: null,
    aliases,
    pinyin: '',
    valid_from: null,
    valid_to: null,
    predecessor_id: null,
  };
}

const index = searchIndexOf(
  searchEntriesOf(
    [
      organ('长春市南关区档案馆', '220102'),
      organ('长春市南关区政务服务和数字化建设管理局', '220102'),
      organ('长春市南关区卫生健康局', '220102'),
      organ('武汉市硚口区档案馆', '420104'),
      organ('石家庄市卫生健康委员会', '130100', ['石家庄市卫生和计划生育委员会']),
      organ('石家庄市人力资源和社会保障局', '130100'),
      organ('石家庄市发展和改革委员会', '130100'),
      organ('重庆市人民政府', '500000'),
      organ('淮安市洪泽区人民政府', '320813'),
      organ('沭阳县发展和改革局', '321322'),
    ],
    [
      region('长春市', '220100', '吉林省长春市'),
      region('南关区', '220102', '吉林省长春市南关区'),
      region('沭阳县', '321322', '江苏省宿迁市沭阳县'),
    ],
    (id) => (id.startsWith('220102') ? [2023, 2024] : []),
  ),
);
const sounds = soundsOf(['沭硚']);

function region(name: string, code: string, full: string): RegionRow {
  return { region_code: code, name, full_name: full, level: 'county', parent_code: null };
}

const hits = (query: string) => searchEntries(index, query, 20, sounds);
const find = (query: string): string[] =>
  hits(query)
    .filter(({ entry }) => entry.kind === 'organ')
    .map(({ entry }) => entry.name);

describe('finding an organ', () => {
  it.each([
    ['ngqdag', '长春市南关区档案馆'],
    ['卫健委', '石家庄市卫生健康委员会'],
    ['人社局', '石家庄市人力资源和社会保障局'],
    ['发改委', '石家庄市发展和改革委员会'],
    ['政数局', '长春市南关区政务服务和数字化建设管理局'],
    ['南关区政数局', '长春市南关区政务服务和数字化建设管理局'],
    ['卫生和计划生育', '石家庄市卫生健康委员会'],
    ['qiaokou', '武汉市硚口区档案馆'],
    ['chongqing', '重庆市人民政府'],
    ['硚口区', '武汉市硚口区档案馆'],
    ['南关区档馆', '长春市南关区档案馆'],
    ['南官区档案馆', '长春市南关区档案馆'],
    ['nanguangqudanganguan', '长春市南关区档案馆'],
    ['硚口　档案', '武汉市硚口区档案馆'],
    ['ＮＧＱＤＡＧ', '长春市南关区档案馆'],
    ['淮安洪则', '淮安市洪泽区人民政府'],
    ['chóngqìng', '重庆市人民政府'],
    ["Hong'ze", '淮安市洪泽区人民政府'],
    ['沭阳发改局 2023', '沭阳县发展和改革局'],
  ])('%s', (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  it('puts initials before pinyin before parts, and says nothing where nothing fits', () => {
    expect(find('档案馆')).toEqual(['长春市南关区档案馆', '武汉市硚口区档案馆']);
    expect(find('danganguan').toSorted()).toEqual(['武汉市硚口区档案馆', '长春市南关区档案馆']);
    expect(find('火星')).toEqual([]);
    expect(find('  ')).toEqual([]);
    expect(find('=(<script>')).toEqual([]);
  });
});

describe('what a query means', () => {
  it.each([
    ['南关区', 'region', '南关区'],
    ['南关', 'region', '南关区'],
    ['沐阳', 'region', '沭阳县'],
    ['吉林省长春市', 'region', '长春市'],
    ['220102', 'region', '南关区'],
  ])('%s: a %s first', (query, kind, name) => {
    expect(hits(query)[0]?.entry).toMatchObject({ kind, name });
  });

  it('a year asks for the report of that year, where there is one', () => {
    expect(hits('南关区档案馆2024年')[0]).toMatchObject({ year: 2024, entry: { kind: 'organ' } });
    expect(hits('南关区档案馆 2019')[0]).toMatchObject({ year: null, entry: { kind: 'organ' } });
    expect(hits('2024')).toEqual([]);
  });

  it('goes straight to one hit only where nothing else can be meant', () => {
    const meant = (query: string) => plainlyMeant(hits(query))?.entry.name ?? null;
    expect(meant('南关区')).toBe('南关区');
    expect(meant('长春市南关区档案馆')).toBe('长春市南关区档案馆');
    expect(meant('档案馆')).toBeNull();
    expect(meant('南关区局')).toBeNull();
    expect(meant('淮安洪则')).toBeNull();
    expect(meant('火星')).toBeNull();
  });

  it('sounds and wrong characters count only where nothing is found as written', () => {
    expect(hits('南关区').every(({ score }) => score < 5)).toBe(true);
    expect(hits('淮安洪则').every(({ score }) => score >= 5)).toBe(true);
    expect(searchEntries(index, '淮安洪则', 10).map(({ entry }) => entry.name)).toEqual([
      '淮安市洪泽区人民政府',
    ]);
  });
});
