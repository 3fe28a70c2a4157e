import type { Report } from '../report/report.ts';
import type { Claim } from './claims.ts';

const wholeArea =
  /全[省市县区旗州盟系]|各(?:级|部门|单位|乡镇|镇街|街道|县区|区县|市县|地)|辖区|系统|所属|下属|直属|汇总/u;
const ownOffice =
  /本级|(?:[省市县区]|人民)政府(?!信息|公开|网)|办公[室厅]|本机关|本办|本部门|[市区县]直|部门/u;
const ownWords = /[我本](?:局|委|办|厅|馆|中心|单位|机关|乡|镇|街道|部门|院|站|所|部|署)/u;
const part =
  /其中[^（）；]*$|分别[^；]*$|(?:当面|现场|信函|邮寄|网络|网上|线上|在线|传真|电子邮件|平台|邮箱|窗口)[^，；]*$|(?:自然人(?!、)|法人(?!.{1,2}其他组织)|企业|商业|科研|公益|律师|个人)[^，；]*$/u;
const wholeWords = /共|总计|合计|总数/u;
const elsewhen =
  /累计|历年|以来|上半年|下半年|季度|近[两三四五几\d]年|每年|年均|平均|截至目前|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份/u;
const compared =
  /(?:较|比|与)(?:去年|上年|上一?年度?|往年|20\d{2}年度?)|同比|环比|增加|减少|增长|下降|上升|多于|少于/u;
const foreign =
  /建议|提案|留言|来信|咨询|热线|信箱|问政|信访|投诉|举报|工单|档案|网民|人次|培训|许可|处罚/u;
const disclosure = /信息公开|依申请|公开申请|政府信息|政务公开/u;
const approximate = /^(?:余|多|以上|左右)/u;
const result =
  /败诉|纠错|纠正|撤销|违法|责令|维持|驳回|胜诉|应诉|开庭|出庭|代理|负面|不当|有误|诉讼费/u;

/**
 * Does the sentence speak of the same organs and year as the table, and of a total? When in doubt it
 * does not: a claim about 全市 in a department's report, about the government itself in a report that
 * counts its departments too, about another year, a part, a running total or anything but requests
 * is not compared.
 */
export function isComparable(claim: Claim, report: Report, section: string): boolean {
  const clause = clauseOf(claim.before);
  return (
    isSameYear(claim, report.year) &&
    isSamePopulation(claim, clause, report) &&
    !isPart(claim, clause) &&
    !elsewhen.test(claim.before) &&
    !compared.test(clause) &&
    !approximate.test(claim.after) &&
    isAboutRequests(claim, clause, section)
  );
}

function clauseOf(before: string): string {
  return before.split(/[，；,;：:]/u).at(-1) ?? before;
}

function isSameYear({ before }: Claim, year: number | null): boolean {
  const named = [...before.matchAll(/(20\d{2})年/gu)].map((found) => Number(found[1]));
  const last = named.at(-1);
  return last === undefined || year === null || last === year;
}

function isSamePopulation({ before, sentence }: Claim, clause: string, report: Report): boolean {
  const kind = report.organisation?.kind;
  const countsOthers =
    report.scope === 'aggregate' || kind === 'government' || kind === 'zone_committee';
  if (report.scope !== 'aggregate' && /本机关/u.test(clause)) return !wholeArea.test(sentence);
  if (!countsOthers) return !wholeArea.test(sentence) || ownWords.test(clause);
  return wholeArea.test(clause) || !ownOffice.test(before);
}

function isPart({ topic, before, value }: Claim, clause: string): boolean {
  if (value === 0 || topic === 'carriedIn' || topic === 'carriedOut') return false;
  if (/其中[：:，]?(?:本年度?|当年|今年|年内)新收[^，；]*$/u.test(before)) return false;
  return part.test(before) && !(wholeWords.test(clause) && !/其中|分别/u.test(before));
}

function isAboutRequests(claim: Claim, clause: string, section: string): boolean {
  const { topic, before, after } = claim;
  const isReview = topic === 'reconsideration' || topic === 'litigation';
  if (isReview && result.test(`${clause}${after.slice(0, 8).split(/[，；。]/u)[0] ?? ''}`))
    return false;
  if (isReview && claim.value > 0 && /复议.{0,3}(?:诉讼)/u.test(clause)) return false;
  if (isReview) return section === 'review' || disclosure.test(claim.sentence);
  const told = section === 'requests' ? `依申请${claim.context}` : claim.context;
  const named = `${told}。${before}`.split(/信息公开|依申请|公开申请/u);
  return named.length > 1 && !foreign.test(named.at(-1) ?? '') && !foreign.test(clause);
}
