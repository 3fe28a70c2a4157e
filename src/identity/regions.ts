import type { RegionRow } from '../core/dataset/rows.ts';
import type { Level } from '../core/report/report.ts';
import table from './regions.json' with { type: 'json' };

/** Code of the central organs; it stands for the whole country. */
export const centralCode = '000000';

/** The regions by code and by name. */
export interface Regions {
  readonly nameByCode: ReadonlyMap<string, string>;
  /** Codes of all regions of that name, official or a customary short form of one. */
  readonly codesByName: ReadonlyMap<string, readonly string[]>;
  /** Length of the longest name. */
  readonly longest: number;
}

/** The built-in table of provinces, cities and counties with the given rows added to it. */
export function regionsOf(rows: readonly RegionRow[]): Regions {
  const nameByCode = new Map<string, string>(Object.entries(table));
  for (const row of rows) nameByCode.set(row.region_code, row.name);
  const codesByName = new Map<string, string[]>();
  for (const [code, name] of nameByCode)
    for (const spelling of new Set([name, ...customaryNames(name)]))
      codesByName.set(spelling, [...(codesByName.get(spelling) ?? []), code]);
  const longest = Math.max(...[...codesByName.keys()].map((name) => name.length));
  return { nameByCode, codesByName, longest };
}

/** The level of a region by its code. */
export function regionLevel(code: string): Level {
  if (code === centralCode) return 'central';
  if (code.length > 6) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** Codes above a region, nearest last: 220102 → 220000, 220100. Codes that are no unit are left out. */
export function ancestorsOf(code: string, regions: Regions): string[] {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)];
  return [...new Set(above)].filter((other) => other !== code && regions.nameByCode.has(other));
}

/** The code directly above, or `null` for a province or an unknown code. */
export function parentOf(code: string, regions: Regions): string | null {
  return ancestorsOf(code, regions).at(-1) ?? null;
}

/** Is `code` the same region as `other` or below it? Every region is below the country. */
export function isWithin(code: string, other: string): boolean {
  if (other === centralCode || code === other) return true;
  const stem = other.length > 6 ? other : other.replace(/(?:00){1,2}$/u, '');
  return code.startsWith(stem);
}

/** The name of a region with all regions above it: 吉林省长春市南关区; `''` for an unknown code. */
export function fullNameOf(code: string, regions: Regions): string {
  const names = [...ancestorsOf(code, regions), code].map((at) => regions.nameByCode.get(at) ?? '');
  return names.join('');
}

/** The row of a region for the dataset, or `null` for an unknown code. */
export function regionRowOf(code: string, regions: Regions): RegionRow | null {
  if (code === centralCode)
    return {
      region_code: code,
      name: '中央',
      full_name: '中央',
      level: 'central',
      parent_code: null,
    };
  const name = regions.nameByCode.get(code);
  if (name === undefined) return null;
  return {
    region_code: code,
    name,
    full_name: fullNameOf(code, regions),
    level: regionLevel(code),
    parent_code: parentOf(code, regions),
  };
}

const peoples =
  '维吾尔|柯尔克孜|乌孜别克|哈萨克|达斡尔|塔吉克|塔塔尔|鄂温克|鄂伦春|俄罗斯|布依|朝鲜|土家|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|德昂|保安|裕固|独龙|赫哲|门巴|珞巴|基诺|蒙古|高山|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京|各';
const autonomous = new RegExp(`^(.{2,9}?)(?:(?:${peoples})族?){1,4}自治(州|县|旗|区)$`, 'u');

/** 恩施土家族苗族自治州 → 恩施州; 内蒙古自治区 stays. Shorter forms are read in context only. */
function customaryNames(name: string): string[] {
  const [, stem, unit = ''] = autonomous.exec(name) ?? [];
  return stem === undefined || unit === '区' ? [] : [`${stem}${unit}`];
}

/** The name without its unit (长春市 → 长春, 广西壮族自治区 → 广西), or `null` when too short. */
export function stemOf(name: string): string | null {
  const stem =
    autonomous.exec(name)?.[1] ??
    name.replace(/(?:自治区|特别行政区|省|市|地区|盟|县|区|林区|旗)$/u, '');
  return stem.length >= 2 && stem !== name ? stem : null;
}
