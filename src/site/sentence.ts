import { measureOf } from '../measure/measures.ts';
import { valueOf, type Figure } from '../measure/value.ts';
import { contestedNote } from '../text/contested.ts';
import { inBrackets } from '../text/marks.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';
import { rateLine } from '../text/rate.ts';
import { sourceOfYear, type AgencyPage } from './agencyPage.ts';

/** The latest year of an organ in one plain sentence; only what its report states. */
export function plainSentence(language: Language, page: AgencyPage): string {
  const source = sourceOfYear(page.latest);
  const value = (id: string) => valueOf(measureOf(id), source);
  const facts = {
    name: page.organisation.name,
    year: page.latest.year,
    received: value('received')?.value ?? null,
    carriedIn: value('carried_in')?.value ?? null,
    concluded: value('concluded')?.value ?? null,
  };
  const rate = value('disclosure_rate');
  const share = rate ? `${rateLine(language, rate)}${contradiction(language, rate)}` : null;
  return language === 'zh' ? chinese(facts, share) : english(facts, share);
}

/** What the report itself says against its rate. */
function contradiction(language: Language, rate: Figure): string {
  if (rate.contested.length === 0) return '';
  return inBrackets(language, contestedNote(language, rate, rate.byParts));
}

interface Facts {
  readonly name: string;
  readonly year: number;
  readonly received: number | null;
  readonly carriedIn: number | null;
  readonly concluded: number | null;
}

function chinese(facts: Facts, share: string | null): string {
  const { name, year, received, carriedIn, concluded } = facts;
  if (received === null) return `${name} ${year} 年的年报没有印出新收申请的总数。`;
  if (received === 0 && carriedIn === 0)
    return `按年报，${name} ${year} 年没有新收政府信息公开申请，也没有上年结转。`;
  const parts = [`按年报，${name} ${year} 年新收政府信息公开申请 ${formatNumber(received)} 件`];
  if (carriedIn !== null && carriedIn > 0) parts.push(`上年结转 ${formatNumber(carriedIn)} 件`);
  if (concluded !== null) parts.push(`办结 ${formatNumber(concluded)} 件`);
  if (share) parts.push(`其中予以公开和部分公开 ${share}`);
  return `${parts.join('，')}。`;
}

function english(facts: Facts, share: string | null): string {
  const { name, year, received, carriedIn, concluded } = facts;
  if (received === null)
    return `The ${year} report of ${name} prints no total of requests received.`;
  if (received === 0 && carriedIn === 0)
    return `By its report, ${name} received no request in ${year} and carried none in.`;
  const parts = [`By its report, ${name} received ${formatNumber(received)} requests in ${year}`];
  if (carriedIn !== null && carriedIn > 0) parts.push(`carried in ${formatNumber(carriedIn)}`);
  if (concluded !== null) parts.push(`concluded ${formatNumber(concluded)}`);
  return `${parts.join(', ')}${share ? `; disclosed in full or in part: ${share}` : ''}.`;
}
