/** Does a link's text name an annual report on disclosure, or a list of them? */
export function namesReport(text: string): boolean {
  const plain = squeezed(text);
  return report.test(plain) && !about.test(plain);
}

/** Does a text name what a column of reports is called (政府信息公开年报)? Years are not needed. */
export function namesColumn(text: string): boolean {
  return column.test(squeezed(text));
}

/** Does a link's text say only a year (2023, 2023年, 2023年度)? That is how columns list years. */
export function namesYear(text: string): boolean {
  return /^20\d{2}年?度?(?:年报|年度?报告)?$/u.test(squeezed(text));
}

/** Does a link's text name only an organ, as lists of a column of reports do (马水镇, 卫健局)? */
export function namesOrgan(text: string): boolean {
  const plain = squeezed(text);
  return plain.length <= 24 && organ.test(plain) && !about.test(plain);
}

const report =
  /(?:信息公开|政务公开|信息工作).{0,16}?(?:年度|工作)?(?:报告|年报)|(?:年度报告|年报).{0,6}(?:信息公开|政务公开)/u;
const column = /(?:信息公开|政务公开).{0,8}(?:年度?报告?|年报)|^(?:.{0,8})(?:年报|年度报告)$/u;
const organ =
  /(?:镇|乡|苏木|街道|街|办事处|办公室|办公厅|政府|局|委|委员会|厅|馆|中心|支队|大队|所|院|管委会|公司|学校|部|署|办)$/u;

/** Pages about a report, not the report: readings, pictures, notices on how to compile one. */
const about =
  /^(?:文字|图文|图片|视频|一图|政策|漫画)?(?:解读|读懂|图解)|(?:解读|图解|读懂)$|[：:](?:解读|图解)|(?:编制|做好|报送|印发|开展).{0,30}(?:通知|提示|培训|会议)|的(?:通知|说明|公示|函)$|(?:格式|模板|范本|指南)$/u;

/** The text without white space, full-width digits as usual ones. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/gu, '');
}
