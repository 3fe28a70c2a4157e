import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document/document.ts';
import type { Report } from '../../src/core/report/report.ts';
import { slugOf } from '../../src/identity/build/slug.ts';
import { directoryOf, identify, type Directory } from '../../src/identity/identify.ts';

const naming = directoryOf([], [], slugOf);

function identified(title: string, text: readonly string[] = [], directory: Directory = naming) {
  const document: Document = {
    format: 'text',
    blocks: [title, ...text].map((line, at) => ({
      kind: 'paragraph',
      text: line,
      place: `line ${at + 1}`,
    })),
    metadata: { title: null, publishedOn: null, publisher: null },
  };
  const report: Report = {
    organisation: null,
    year: 2023,
    form: '2021',
    scope: 'unknown',
    title,
    publishedOn: null,
    cells: [],
    sections: [],
    notes: [],
    tables: [],
  };
  return identify(document, report, directory);
}

const noun = '2023年政府信息公开工作年度报告';

describe('who reports, by title', () => {
  it.each([
    ['浙江省财政厅', '330000-caizhengting', 'province', 'department'],
    ['北京市海淀区人民政府', '110108-renminzhengfu', 'county', 'government'],
    ['上海市人民政府办公厅', '310000-zhengfubangongting', 'province', 'government_office'],
    ['内蒙古自治区人民政府', '150000-renminzhengfu', 'province', 'government'],
    ['国家发展和改革委员会', '000000-guojiafagaiwei', 'central', 'department'],
    ['财政部', '000000-caizhengbu', 'central', 'department'],
    ['国家税务总局长春市税务局', '220100-shuiwuju', 'city', 'department'],
    ['中华人民共和国上海海关', '310000-haiguan', 'province', 'department'],
    ['恩施土家族苗族自治州人民政府', '422800-renminzhengfu', 'city', 'government'],
    ['阿拉善盟行政公署', '152900-xingzhenggongshu', 'city', 'government'],
    ['巴林左旗人民政府', '150422-renminzhengfu', 'county', 'government'],
    ['新疆生产建设兵团', '650000-shengchanjianshebingtuan', 'province', 'government'],
    ['仙桃市人民政府', '429004-renminzhengfu', 'county', 'government'],
    ['三沙市人民政府', '460300-renminzhengfu', 'city', 'government'],
    ['杭州市西湖区文新街道办事处', '330106-wenxinjiedaobanshichu', 'township', 'subdistrict'],
    ['东莞市虎门镇人民政府', '441900-humenzhenrenminzhengfu', 'township', 'township_government'],
    ['合肥高新技术产业开发区管理委员会', '340100-gaoxinquguanweihui', 'city', 'zone_committee'],
    ['西安市人力资源和社会保障局', '610100-rensheju', 'city', 'department'],
    ['广州市公安局天河区分局', '440100-gonganjutianhequfenju', 'city', 'department'],
    ['沭阳县发展和改革局', '321322-fazhanhegaigeju', 'county', 'department'],
    ['黄石市住房公积金中心', '420200-zhufanggongjijinzhongxin', 'city', 'institution'],
    ['正定县人民政府办公室', '130123-zhengfubangongshi', 'county', 'government_office'],
  ])('%s', (name, id, level, kind) => {
    const expected = { name, id, regionCode: id.split('-')[0], level, kind };
    expect(identified(`${name}${noun}`).organisation).toEqual(expected);
    expect(identified(`2023年${name}政府信息公开工作年度报告`).organisation).toEqual(expected);
  });

  it('gives 政府 back to 人民政府 where name and noun share it', () => {
    const { organisation } = identified('2023年东莞市虎门镇人民政府信息公开工作年度报告');
    expect(organisation).toMatchObject({
      name: '东莞市虎门镇人民政府',
      kind: 'township_government',
    });
  });

  it('takes a region alone for its government and a zone alone for its committee', () => {
    expect(identified(`宿迁市${noun}`).organisation?.name).toBe('宿迁市人民政府');
    expect(identified(`平潭综合实验区${noun}`).organisation).toMatchObject({
      name: '平潭综合实验区管理委员会',
      id: '350128-shiyanquguanweihui',
    });
  });

  it('tells the government from its office', () => {
    expect(identified(`宿迁市政府办公室${noun}`).organisation?.kind).toBe('government_office');
  });

  it('names a joint organ as printed and finds it by the district in it', () => {
    expect(identified('2020年开发区·铁山区档案馆政府信息公开年度报告').organisation).toMatchObject({
      name: '开发区·铁山区档案馆',
      id: '420205-danganguan',
    });
  });
});

describe('a name that is no key', () => {
  it.each(['朝阳区人民政府', '城关镇人民政府', '幸福乡人民政府', '档案馆', '杭州市下城区人民政府'])(
    '%s alone stays open',
    (name) => {
      expect(identified(`${name}${noun}`).organisation).toBeNull();
    },
  );

  it('is completed by the full name in the text', () => {
    const made = '本报告由长春市朝阳区人民政府办公室根据条例编制。';
    expect(
      identified(`朝阳区人民政府${noun}`, [
        '现公布长春市朝阳区人民政府2023年政府信息公开年度报告。',
        made,
      ]).organisation,
    ).toMatchObject({ id: '220104-renminzhengfu', name: '长春市朝阳区人民政府' });
  });

  it('is completed by the city that the text names beside it', () => {
    expect(
      identified(`朝阳区档案局${noun}`, ['如有疑问，请联系（地址：长春市朝阳区某路1号）。'])
        .organisation?.regionCode,
    ).toBe('220104');
  });

  it('stays open with a finding when the text contradicts it', () => {
    const report = identified(`南关区档案馆${noun}`, [
      '现公布武汉市硚口区档案馆2023年度政府信息公开工作年度报告。',
    ]);
    expect(report.organisation).toBeNull();
    expect(report.notes).toMatchObject([{ checkId: 'region_mismatch', severity: 'warning' }]);
  });
});

describe('title and text', () => {
  it('name two organs: a finding', () => {
    const report = identified(`宿迁市教育局${noun}`, ['本年度报告由宿迁市财政局依据条例编制。']);
    expect(report.organisation?.name).toBe('宿迁市教育局');
    expect(report.notes).toMatchObject([{ checkId: 'organisation_mismatch' }]);
  });

  it('name a government and the office that made its report: no finding', () => {
    const report = identified(`淮安市人民政府${noun}`, [
      '本报告由淮安市人民政府办公室根据条例编制。',
    ]);
    expect(report.organisation?.id).toBe('320800-renminzhengfu');
    expect(report.notes).toEqual([]);
  });

  it('tell whose figures they are', () => {
    expect(identified(`宿迁市教育局${noun}`, ['全市教育系统收到申请3件。']).scope).toBe('own');
    expect(identified(`宿迁市人民政府${noun}`).scope).toBe('unknown');
    for (const text of ['本报告数据汇总全市各级行政机关。', '全市主动公开政府信息12000条。'])
      expect(identified(`宿迁市人民政府${noun}`, [text]).scope).toBe('aggregate');
    expect(identified(`宿迁市人民政府${noun}`, ['主动公开政府信息12条。']).scope).toBe('unknown');
    expect(identified(`宿迁市人民政府${noun}`, ['全市共受理政府信息公开申请9件。']).scope).toBe(
      'aggregate',
    );
  });
});

describe('the directory of known organs', () => {
  const row = {
    organisation_id: '220102-zhengshuju',
    name: '长春市南关区政务服务和数字化建设管理局',
    region_code: '220102',
    level: 'county',
    kind: 'department',
    function: '政数',
    aliases: ['长春市南关区软环境办公室', '政数局'],
    pinyin: '',
    valid_from: null,
    valid_to: null,
    predecessor_id: null,
  } as const;
  const known = directoryOf([], [row]);

  it.each(['南关区政数局', '长春市南关区软环境办公室', '南关区政务服务和数字化建设管理局'])(
    'knows %s',
    (name) => {
      expect(identified(`${name}${noun}`, [], known).organisation).toMatchObject({
        id: '220102-zhengshuju',
        name: row.name,
      });
    },
  );

  it('does not take a bare alias for a key', () => {
    expect(identified(`政数局${noun}`, [], known).organisation).toBeNull();
  });

  it('leaves the id of another organ open where there is no pinyin', () => {
    expect(identified(`南关区财政局${noun}`, [], known).organisation).toMatchObject({
      id: '',
      name: '长春市南关区财政局',
    });
  });

  it('never gives an id that another organ has', () => {
    const taken = directoryOf([], [{ ...row, organisation_id: '220102-caizhengju' }], slugOf);
    expect(identified(`南关区财政局${noun}`, [], taken).organisation?.id).toBe(
      '220102-caizhengju-2',
    );
  });
});

describe('a title without an organ', () => {
  it('does not take the noun for a name: 政府 in 政府信息公开', () => {
    const told = identified(noun, ['一、总体情况', '长春市南关区档案馆', '2024年1月18日']);
    expect(told.organisation?.name).toBe('长春市南关区档案馆');
    expect(identified(noun, ['一、总体情况']).organisation).toBeNull();
  });

  it('takes the publisher, but not the government whose site a department uses', () => {
    const rest = ['发布机构：长春市南关区人民政府', '一、总体情况', '全年收到申请3件。'];
    expect(identified(noun, rest).organisation?.kind).toBe('government');
    expect(identified(noun, [...rest, '我局收到申请3件。']).organisation).toBeNull();
  });

  it('reads full-width digits of the year as such', () => {
    const { organisation } = identified('长春市南关区档案馆２０２３年政府信息公开工作年度报告');
    expect(organisation?.name).toBe('长春市南关区档案馆');
  });
});
