import { describe, expect, it } from 'vitest';
import { initialsOf, pinyinKeyOf, slugOf } from '../../src/identity/build/slug.ts';
import { abbreviationsOf, functionOf } from '../../src/identity/functions.ts';

describe('the last part of an id', () => {
  it.each([
    ['档案馆', 'danganguan'],
    ['人民政府', 'renminzhengfu'],
    ['人民政府办公厅', 'zhengfubangongting'],
    ['发展和改革局', 'fazhanhegaigeju'],
    ['综合实验区管理委员会', 'shiyanquguanweihui'],
    ['政务服务和数字化建设管理局', 'zhengshuju'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('leaves the region before it out', () => {
    expect(slugOf('长春市南关区档案馆', '长春市南关区')).toBe('danganguan');
  });
});

describe('pinyin', () => {
  it('reads characters with two readings by the name they stand in', () => {
    expect(pinyinKeyOf('长春市')).toBe('chang chun shi');
    expect(pinyinKeyOf('重庆市')).toBe('chong qing shi');
    expect(initialsOf('南关区档案馆')).toBe('ngqdag');
  });
});

describe('what an organ is there for', () => {
  it.each([
    ['长春市南关区档案馆', '档案'],
    ['武汉市市场监督管理局', '市监'],
    ['南关区政务服务和数字化建设管理局', '政数'],
    ['沭阳县发改局', '发改'],
    ['宿迁市人民政府', null],
    ['宿迁市人民政府办公室', null],
  ])('%s: %s', (name, group) => {
    expect(functionOf(name)).toBe(group);
  });

  it.each([
    ['卫生健康委员会', '卫健委'],
    ['人力资源和社会保障局', '人社局'],
    ['发展和改革委员会', '发改委'],
    ['市场监督管理局', '市监局'],
    ['国有资产监督管理委员会', '国资委'],
    ['城市管理和综合执法局', '城管局'],
    ['人民政府办公室', '政府办'],
  ])('%s is %s for short', (name, short) => {
    expect(abbreviationsOf(name)[0]).toBe(short);
  });
});
