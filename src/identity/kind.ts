import type { Kind, Level } from '../core/report/report.ts';
import { centralCode, regionLevel } from './regions.ts';

const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/(?:街道办事处|街道办|街道|办事处)$/u, 'subdistrict'],
  [/(?:乡|镇|苏木)(?:人民)?政府$/u, 'township_government'],
  [/政府(?:办公室|办公厅|办)(?:（[^）]*）)?$/u, 'government_office'],
  [/^国务院办公厅$/u, 'government_office'],
  [/(?:人民政府|国务院|行政公署|行署|行政委员会)$/u, 'government'],
  [/生产建设兵团$|^(?:兵团)?第[一二三四五六七八九十]{1,3}师$/u, 'government'],
  [
    /(?:开发区|高新区|实验区|示范区|新区|保税区|度假区|合作区|管理区|园区|风景区|名胜区|保护区|港区|片区)(?:管理委员会|管委会)?$|(?:管理委员会|管委会)$/u,
    'zone_committee',
  ],
  [/(?:海关|监狱|支队|总队|大队|公署)$/u, 'department'],
  [
    /(?:馆|中心|医院|学院|学校|大学|研究院|研究所|科学院|站|所|公司|集团|社|协会|联合会|学会|基金会|报社|电视台|出版社|银行)$/u,
    'institution',
  ],
];

/** The kind of an organ by its name, with or without its regions: 人民政府 and its office differ. */
export function kindOf(name: string): Kind {
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'department';
}

/**
 * The level of an organ by its name and region: towns and subdistricts are townships whatever region
 * code they carry; everything else has its region's level. A zone may rank higher than its region,
 * which only a person can say.
 */
export function levelOf(kind: Kind, regionCode: string): Level {
  if (regionCode === centralCode) return 'central';
  if (kind === 'township_government' || kind === 'subdistrict') return 'township';
  return regionLevel(regionCode);
}
