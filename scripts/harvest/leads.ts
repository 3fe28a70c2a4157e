import { keyOf, type Address, type Role } from './address.ts';
import { attachmentsOf } from './page/attachments.ts';
import type { Link } from './page/links.ts';
import { namesReport } from './page/names.ts';
import type { PageReading } from './page/reading.ts';

const deepest = 4;
const longestList = 200;

/** What a page is taken for, with the addresses it leads to. */
export interface Leads {
  readonly as: 'document' | 'page' | 'nothing';
  readonly found: readonly Address[];
}

/**
 * Decides what a captured page is: a report with figures; a page with the report's files; a list of
 * reports with its further pages; a report whose tables cannot be read (a person looks at it); or
 * nothing of these.
 */
export function leadsOf(address: Address, reading: PageReading, finalUrl: string): Leads {
  if (reading.isReport) return { as: 'document', found: [] };
  if (reading.refresh !== null && reading.reports.length === 0 && address.depth < deepest)
    return {
      as: 'page',
      found: [step(address, address.role, { url: reading.refresh, text: address.title ?? '' })],
    };
  const files = reading.attachments.map((link) => fileOf(address, link, reading, finalUrl));
  const labelled = reading.refusal === 'no_tables';
  const named = reading.attachments.some((link) => namesReport(link.text));
  if (
    address.role === 'page' &&
    files.length > 0 &&
    (labelled || named || reading.reports.length === 0)
  )
    return { as: 'page', found: files };
  if (labelled && reading.reports.length === 0) return { as: 'document', found: [] };
  if (reading.reports.length > 0) return listed(address, reading, finalUrl);
  if (files.length > 0) return { as: 'page', found: files };
  return { as: 'nothing', found: [] };
}

function listed(address: Address, reading: PageReading, finalUrl: string): Leads {
  const repeated = address.before.includes(reading.listed);
  if (repeated) return { as: 'page', found: [] };
  if (address.depth >= deepest) return { as: 'page', found: [] };
  const found = reading.reports.map((link) =>
    attachmentsOf([link]).length > 0
      ? fileOf(address, link, reading, finalUrl)
      : step(address, 'page', link),
  );
  const { next } = reading;
  if (next === null || address.before.length >= longestList) return { as: 'page', found };
  const more: Address = {
    ...address,
    ...next,
    role: 'list',
    referrer: address.url,
    before: [...address.before, reading.listed],
  };
  return { as: 'page', found: keyOf(more) === keyOf(address) ? found : [...found, more] };
}

function step(from: Address, role: Role, link: Pick<Link, 'url' | 'text'>): Address {
  return {
    url: link.url,
    form: null,
    role,
    source: from.source,
    referrer: from.url,
    title: link.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 200) || null,
    depth: from.depth + 1,
    meta: null,
    before: [],
  };
}

/** A file linked from a list has no page of its own: its link is all that is said about it. */
function fileOf(from: Address, link: Link, reading: PageReading, finalUrl: string): Address {
  const meta = from.role === 'page' || from.referrer === null ? reading.meta : null;
  const isList = reading.reports.some((report) => report.url === link.url);
  return { ...step(from, 'file', link), meta: isList ? null : meta, referrer: finalUrl };
}
