import { simplified } from '../parse/simplified.ts';
import type { Section } from '../report/report.ts';
import { countOf, countPattern } from './numeral.ts';

/** Totals that the prose may state. */
export type Topic =
  'received' | 'carriedIn' | 'carriedOut' | 'concluded' | 'reconsideration' | 'litigation';

/** A total that a sentence states. */
export interface Claim {
  readonly topic: Topic;
  readonly value: number;
  /** The sentence, white space removed. */
  readonly sentence: string;
  /** The part of the sentence up to the figure, and the part after it. */
  readonly before: string;
  readonly after: string;
  /** The words that state it. */
  readonly words: string;
  /** What its paragraph says before the sentence. */
  readonly context: string;
}

const unit = '(?:件次|件|份|宗|起|例|条|笔|次|个(?![部单工月方乡镇街区县市]))';
const figure = `(?:的?(?:数量|总数|总量|件数)[：:]?)?(?:共计|总计|合计|共有|共|计|总数|数量|为|有|了)?${countPattern}${unit}`;
/** A figure that begins a pattern must not be the end of a longer one. */
const loose = `(?<![\\d.约近超逾零〇一二两三四五六七八九十百千万])(?<!\\d[,，])${countPattern}`;
const applicant =
  '(?:(?:公民|群众|公众|社会公众|自然人)?、?法人(?:和|或|或者|及|以及|与|、)其他组织(?:提出|提交)?(?:的)?|(?:各类|各种|公众|公民|群众|书面|有效)(?:的)?)?';
const request = `(?:${applicant}(?:依申请(?:信息)?公开(?:政府)?(?:信息)?(?:的)?(?:申请|事项)?|(?:政府)?信息依申请公开(?:的)?(?:申请|事项)?|(?:政府)?信息公开(?:的)?(?:申请|事项)|申请公开(?:政府)?信息|依申请(?:事项|件)?|申请(?!人))(?:数量|总数|总量|件)?)`;
const arrive = '(?:新?收到|受理|接收|接到|新收|收取|收件)';
const answer = '(?:答复|办结|办理完毕|办理答复|回复|办结答复)';
const lastYear = '(?:上年度?|上一年度?|去年|上年)';
const nextYear = '(?:下一?年度?|次年度?|明年)';
const review = '(?:行政)?复议';
const court = '(?:行政)?诉讼';
const caseWord = '(?:案件|申请|案)?(?:数量)?';

const stated: readonly (readonly [Topic, string])[] = [
  ['received', `${arrive}(?:了|到|的)?(?:${request})${figure}`],
  ['received', `${request}(?:方面|情况)?[：:，]?(?:共|共计|总计)?${arrive}量?${figure}`],
  [
    'received',
    `(?:本年度?|当年|今年|年内)新收(?:${request})?(?:数量)?[为：:]?${countPattern}(?:${unit})?(?=[，、；,）)和及与]|$)`,
  ],
  ['received', `${arrive}(?:${applicant})?(?:依申请公开)(?:政府信息)?的申请${figure}`],
  [
    'received',
    `(?:共|共计|总计|全年|年度)?${arrive}(?:了|到)?${countPattern}${unit}(?:有效)?${request}`,
  ],
  ['carriedIn', `${lastYear}结转(?:的)?(?:${request}|申请)?${figure}`],
  [
    'carriedIn',
    `${lastYear}结转(?:的)?(?:${request}|申请)?${countPattern}(?=[，、；,）)和及与]|$)`,
  ],
  ['carriedIn', `结转${lastYear}(?:的)?(?:${request}|申请)?${figure}`],
  [
    'carriedOut',
    `(?:结转|顺延)(?:至|到)?${nextYear}(?:继续)?(?:办理|答复|处理)?(?:的)?(?:${request}|申请)?${figure}`,
  ],
  [
    'carriedOut',
    `${loose}${unit}(?:${request}|申请)?[^，。；、\\d]{0,12}?(?:结转|顺延)(?:至|到)?${nextYear}`,
  ],
  ['concluded', `${answer}(?:了)?(?:${request}|申请)?${figure}`],
  ['reconsideration', `${review}${caseWord}${figure}`],
  ['reconsideration', `${loose}${unit}(?:[^，。；、\\d]{0,10}?)${review}(?!.{0,3}诉讼)`],
  ['litigation', `${court}${caseWord}${figure}`],
  ['litigation', `${loose}${unit}(?:[^，。；、\\d]{0,10}?)${court}`],
];

const none = '(?:均?未|没有|无|尚未|尚无|从未)';
const happen = '(?:曾)?(?:发生|引发|产生|收到|受理|接到|接收|出现|涉及|因|被)?';
const gap = '[^，。；：]{0,30}?';
const denied: readonly (readonly [readonly Topic[], string])[] = [
  [
    ['received'],
    `${none}(?:收到|受理|接到|接收)(?:到)?(?:任何|过|公民、法人(?:或者|和|或)其他组织(?:的|提出的)?)?(?:${request})`,
  ],
  [
    ['reconsideration', 'litigation'],
    `${none}(?!经)${happen}${gap}${review}(?:案件|申请)?(?:、|和|或|及|以及|与|或者)(?:提起)?${court}`,
  ],
  [['reconsideration'], `${none}(?!经)${happen}${gap}${review}(?!.{0,8}诉讼)`],
  [['litigation'], `${none}(?!经)${happen}(?!${gap}复议)${gap}${court}`],
];

const statedPatterns = stated.map(([topic, text]) => [topic, new RegExp(text, 'gu')] as const);
const deniedPatterns = denied.map(([topics, text]) => [topics, new RegExp(text, 'gu')] as const);

const read: readonly Section['id'][] = ['overview', 'requests', 'review'];
const longestSentence = 600;
const longestSection = 50_000;

/** Every total that the sections on requests and review and the overview state, in reading order. */
export function claimsOf(sections: readonly Section[]): Claim[] {
  return sections
    .filter((section) => read.includes(section.id))
    .flatMap((section) => paragraphsOf(section.text))
    .flatMap((sentences) =>
      sentences.flatMap((sentence, at) => {
        const context = sentences.slice(0, at).join('。');
        return [...statedIn(sentence, context), ...deniedIn(sentence, context)];
      }),
    );
}

/** The sentences of each paragraph. */
function paragraphsOf(text: string): string[][] {
  const plain = simplified(text.slice(0, longestSection))
    .replace(/[^\S\n]|[\u200b-\u200f\ufeff]/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain
    .split('\n')
    .map((paragraph) =>
      paragraph.split(/[。！？]/u).filter((part) => part !== '' && part.length <= longestSentence),
    );
}

function statedIn(sentence: string, context: string): Claim[] {
  return statedPatterns.flatMap(([topic, pattern]) =>
    [...sentence.matchAll(pattern)].flatMap((found) => {
      const value = countOf(found.find((part, at) => at > 0 && part !== undefined) ?? '');
      return value === null ? [] : [claimAt(topic, value, sentence, context, found)];
    }),
  );
}

function deniedIn(sentence: string, context: string): Claim[] {
  return deniedPatterns.flatMap(([topics, pattern]) =>
    [...sentence.matchAll(pattern)].flatMap((found) =>
      topics.map((topic) => claimAt(topic, 0, sentence, context, found)),
    ),
  );
}

function claimAt(
  topic: Topic,
  value: number,
  sentence: string,
  context: string,
  found: RegExpExecArray,
): Claim {
  const end = found.index + found[0].length;
  const [before, after] = [sentence.slice(0, end), sentence.slice(end)];
  return { topic, value, sentence, before, after, words: found[0], context };
}
