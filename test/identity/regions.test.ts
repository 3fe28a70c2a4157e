import { describe, expect, it } from 'vitest';
import { regionTable } from '../../src/identity/build/regionTable.ts';
import table from '../../src/identity/regions.json' with { type: 'json' };
import {
  ancestorsOf,
  fullNameOf,
  isWithin,
  parentOf,
  regionLevel,
  regionRowOf,
  regionsOf,
} from '../../src/identity/regions.ts';

const regions = regionsOf([]);

describe('the table of regions', () => {
  it('is what the generator writes', () => {
    expect(table).toEqual(regionTable());
  });

  it.each([
    ['220102', '吉林省长春市南关区', '220100'],
    ['420104', '湖北省武汉市硚口区', '420100'],
    ['420205', '湖北省黄石市铁山区', '420200'],
    ['350128', '福建省福州市平潭县', '350100'],
    ['321322', '江苏省宿迁市沭阳县', '321300'],
    ['320813', '江苏省淮安市洪泽区', '320800'],
    ['220102200', '吉林省长春市南关区幸福乡', '220102'],
    ['110108', '北京市海淀区', '110000'],
    ['429004', '湖北省仙桃市', '420000'],
    ['500229', '重庆市城口县', '500000'],
  ])('%s is %s', (code, name, parent) => {
    expect(fullNameOf(code, regions)).toBe(name);
    expect(parentOf(code, regions)).toBe(parent);
  });

  it('says that 220104 is 朝阳区, not 南关区', () => {
    expect(regions.nameByCode.get('220104')).toBe('朝阳区');
  });

  it('holds no pseudo codes, headings or retired units', () => {
    for (const [code, name] of regions.nameByCode) {
      expect(code).toMatch(/^\d{6}(?:\d{3})?$/u);
      expect(Number(code.slice(4, 6))).toBeLessThan(90);
      if (regionLevel(code) !== 'province') expect(code < '700000').toBe(true);
      expect(name).not.toMatch(/直辖|市辖区|^县$/u);
    }
    expect(regions.nameByCode.has('350402')).toBe(false);
  });

  it('has every parent, and names a child once under it', () => {
    const seen = new Set<string>();
    for (const [code, name] of regions.nameByCode) {
      if (regionLevel(code) !== 'province') expect(parentOf(code, regions)).not.toBeNull();
      const key = `${parentOf(code, regions)} ${name}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
  });

  it('knows what lies within what', () => {
    expect(isWithin('220102200', '220000')).toBe(true);
    expect(isWithin('220102', '220100')).toBe(true);
    expect(isWithin('220100', '220102')).toBe(false);
    expect(isWithin('321000', '320000')).toBe(true);
    expect(ancestorsOf('220102200', regions)).toEqual(['220000', '220100', '220102']);
    expect(regionRowOf('000000', regions)).toMatchObject({ level: 'central', parent_code: null });
    expect(regionRowOf('999999', regions)).toBeNull();
  });
});
