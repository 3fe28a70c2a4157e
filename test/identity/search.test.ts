import { describe, expect, it } from 'vitest';
import type { OrganisationRow } from '../../src/core/dataset/rows.ts';
import { searchEntriesOf } from '../../src/identity/build/searchIndex.ts';
import { searchIndexOf, searchOrgans } from '../../src/identity/search.ts';

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
    ],
    [],
  ),
);

const find = (query: string): string[] => searchOrgans(index, query, 10).map(({ name }) => name);

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
