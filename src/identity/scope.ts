import type { Kind, Report, Scope } from '../core/report/report.ts';

const whole = '(?:全[省市县区旗州盟]|各级|本行政区域|(?:汇总|合计)数据)';
const handling = '(?:受理|收到|接收|新收|依申请|信息公开申请|办理申请)';
const units = '部门|乡镇|街道|镇街|县区|区县|各单位|直属机构|行政机关';
const aggregate = [
  new RegExp(`${whole}[^。；\\n]{0,40}?${handling}`, 'u'),
  new RegExp(`${whole}[^。；\\n]{0,30}?主动公开[^。；，\\n]{0,12}?信息[^。；，\\n]{0,6}?\\d`, 'u'),
  new RegExp(
    `(?:数据|报告|统计)[^。；\\n]{0,30}?(?:汇总|涵盖|包括|包含|含)[^。；\\n]{0,20}?(?:${units})`,
    'u',
  ),
  /(?:汇总|根据)(?:了)?(?:全[省市县区旗州盟]|各)[^。；\n]{0,20}?(?:部门|单位|乡镇|街道|镇街|县区|区县)[^。；\n]{0,20}?(?:年度报告|年报|数据|情况)/u,
];

/** A report is a few thousand characters long. */
const longestRead = 100_000;

/**
 * Whose requests the figures count: an organ's own, or a government's with its departments and lower
 * governments. A government or zone is `aggregate` only where the text says so.
 */
export function scopeOf(kind: Kind, report: Report, prose: string): Scope {
  if (kind !== 'government' && kind !== 'zone_committee') return 'own';
  const text = [prose, ...report.sections.map((section) => section.text)]
    .join('\n')
    .slice(0, longestRead)
    .replace(/[^\S\n]/gu, '');
  return aggregate.some((pattern) => pattern.test(text)) ? 'aggregate' : 'unknown';
}
