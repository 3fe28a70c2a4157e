import { createHash } from 'node:crypto';
import { Refusal } from '../../../src/core/document/document.ts';
import { parseReport } from '../../../src/core/parse/report.ts';
import { directoryOf, identify } from '../../../src/identity/identify.ts';
import { decodeText } from '../../../src/read/encoding.ts';
import { fileKind, type FileKind } from '../../../src/read/format.ts';
import { metadataOf, siteFactsOf } from '../../../src/read/html/metadata.ts';
import { parseTree } from '../../../src/read/html/tree.ts';
import { readDocument } from '../../../src/read/read.ts';
import { isSameSite } from '../net/site.ts';
import { attachmentsOf } from './attachments.ts';
import { linksOf, type Link, type Links } from './links.ts';
import { namesColumn, namesOrgan, namesReport, namesYear } from './names.ts';
import { nextPage, type NextPage } from './pagination.ts';

export interface Question {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** What a captured file is and leads to. */
export interface PageReading {
  readonly kind: FileKind;
  /** Does our reader find a report with figures in it? */
  readonly isReport: boolean;
  /** Why it does not, in the words of the quarantine; `null` for a report. */
  readonly refusal: string | null;
  readonly year: number | null;
  readonly organ: { readonly name: string; readonly regionCode: string } | null;
  readonly meta: PageMeta;
  readonly reports: readonly Link[];
  readonly attachments: readonly Link[];
  readonly next: NextPage | null;
  readonly refresh: string | null;
  /** Same for two pages that list the same reports. */
  readonly listed: string;
}

/** What a page says about itself outside its text. */
export interface PageMeta {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly siteCode: string | null;
  readonly column: string | null;
}

export const noMeta: PageMeta = {
  title: null,
  publishedOn: null,
  publisher: null,
  siteCode: null,
  column: null,
};

const directory = directoryOf([], []);

/** Reads one captured file: a report, a page that leads to some, or neither. */
export async function readCaptured({ url, bytes }: Question): Promise<PageReading> {
  const kind = fileKind(bytes);
  const page = kind === 'html' ? pageOf(bytes, url) : emptyPage;
  try {
    const document = await readDocument(bytes);
    const report = identify(document, parseReport(document), directory);
    const organ = report.organisation;
    return {
      kind,
      isReport: true,
      refusal: null,
      year: report.year,
      organ: organ && { name: organ.name, regionCode: organ.regionCode },
      ...page,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind, isReport: false, refusal: error.reason, year: null, organ: null, ...page };
  }
}

type PageFacts = Omit<PageReading, 'kind' | 'isReport' | 'refusal' | 'year' | 'organ'>;

const emptyPage: PageFacts = {
  meta: noMeta,
  reports: [],
  attachments: [],
  next: null,
  refresh: null,
  listed: '',
};

function pageOf(bytes: Uint8Array, url: string): PageFacts {
  const tree = parseTree(decodeText(bytes).text);
  const page = linksOf(tree, url);
  const { title, publishedOn, publisher } = metadataOf(tree);
  const { siteCode, column } = siteFactsOf(tree);
  const reports = reportLinks(page, url, [title ?? '', column ?? ''].some(namesColumn));
  return {
    meta: { title, publishedOn, publisher, siteCode, column },
    reports,
    attachments: attachmentsOf(page.links),
    next: nextPage(url, page),
    refresh: page.refresh === url ? null : page.refresh,
    listed: createHash('sha256')
      .update(
        reports
          .map((link) => link.url)
          .sort()
          .join('\n'),
      )
      .digest('hex'),
  };
}

/**
 * Links that name a report. In a column of reports also those that say only a year or an organ.
 * Each address once, under its longest words.
 */
function reportLinks(page: Links, url: string, isColumn: boolean): Link[] {
  const here = new URL(url);
  const found = new Map<string, Link>();
  for (const link of page.links) {
    if (link.url === url || link.from === 'frame') continue;
    const near = isSameSite(new URL(link.url), here);
    const fits =
      namesReport(link.text) ||
      (isColumn && near && (namesYear(link.text) || namesOrgan(link.text)));
    const before = found.get(link.url);
    if (fits && (before === undefined || before.text.length < link.text.length))
      found.set(link.url, link);
  }
  return [...found.values()];
}
