import type { CaptureOutcome, SourceRow } from '../../src/core/dataset/rows.ts';
import type { Address } from './address.ts';
import { isChallenge } from './challenge.ts';
import { factsOf } from './facts.ts';
import type { Done } from './kept/done.ts';
import { extensionOf, keepFile, sha256Of } from './kept/files.ts';
import type { Warc } from './kept/warc.ts';
import { leadsOf } from './leads.ts';
import { headerOf, type Answer } from './net/request.ts';
import { Refused } from './net/place.ts';
import { isSameSite } from './net/site.ts';
import type { Visitor } from './net/visit.ts';
import type { Reader } from './page/reader.ts';
import type { PageReading } from './page/reading.ts';

/** What an address gave in an earlier run. */
export interface Earlier {
  readonly done: Done;
  readonly found: readonly Address[];
}

/** What an address gave now, and the addresses it leads to. */
export interface Captured {
  readonly done: Done;
  readonly found: readonly Address[];
}

export interface Tools {
  readonly folder: string;
  readonly warcName: string;
  readonly warc: Warc;
  readonly visitor: Visitor;
  readonly reader: Reader;
  readonly earlier: ReadonlyMap<string, Earlier>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly now: () => Date;
}

/** The server asks to come again after so many seconds. */
export class Later extends Error {
  override readonly name = 'Later';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`asked to come again after ${seconds} s`);
    this.seconds = seconds;
  }
}

const longestWait = 300;

/** Asks for an address once. Throws what may pass with time; everything else is an outcome. */
export async function capture(
  address: Address,
  earlier: Earlier | null,
  tools: Tools,
): Promise<Captured> {
  try {
    const away =
      address.role !== 'file' && !isSameSite(new URL(address.url), new URL(address.source));
    if (away) throw new Refused('off the site of its source', 'skipped');
    const answers = await tools.visitor.visit(address.url, {
      form: address.form,
      etag: earlier?.done.etag ?? null,
      lastModified: earlier?.done.lastModified ?? null,
      abroad: address.role === 'file',
    });
    return await judged(address, earlier, answers, tools);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { done: undone(address, error.outcome, error.message, tools.now()), found: [] };
  }
}

/** An address without an answer. */
export function undone(address: Address, outcome: CaptureOutcome, reason: string, now: Date): Done {
  return {
    address,
    outcome,
    reason,
    finalUrl: null,
    fetchedAt: `${now.toISOString().slice(0, 19)}Z`,
    status: null,
    bytes: null,
    sha256: null,
    mediaType: null,
    etag: null,
    lastModified: null,
    headers: [],
    warc: null,
    warcEnd: null,
    file: null,
    facts: null,
  };
}

async function judged(
  address: Address,
  earlier: Earlier | null,
  answers: readonly Answer[],
  tools: Tools,
): Promise<Captured> {
  const answer = answers.at(-1);
  if (answer === undefined) throw new Error('no answer');
  const { status } = answer;
  if (status === 429 || status === 503 || status === 408) throw comeAgain(answer);
  if (status >= 500) throw new Error(`status ${status}`);
  const kept = await keep(address, answers, answer, tools);
  const failed = (reason: string): Captured => ({
    done: { ...kept, outcome: 'failed', reason },
    found: [],
  });
  if (status === 304 && earlier) return again(kept, earlier);
  if (status === 404 || status === 410)
    return earlier
      ? { done: { ...kept, outcome: 'gone', reason: `status ${status}` }, found: [] }
      : failed(`status ${status}`);
  if (isChallenge(answer))
    return failed(`status ${status}: programs are not let in; not circumvented`);
  if (status < 200 || status > 299) return failed(`status ${status}`);
  if (answer.bytes.length === 0) return failed('the answer is empty');
  const reading = await tools.reader.read({ url: answer.url, bytes: answer.bytes });
  if (typeof reading === 'string') return failed('the page could not be read in time');
  return taken(kept, answer, reading, earlier, tools);
}

/** Not changed since the earlier run: what was kept then still stands. */
function again(kept: Done, { done, found }: Earlier): Captured {
  const { sha256, file, facts, mediaType, bytes } = done;
  const etag = kept.etag ?? done.etag;
  const lastModified = kept.lastModified ?? done.lastModified;
  const same = { ...kept, outcome: 'unchanged' as const, etag, lastModified };
  return {
    done: {
      ...same,
      sha256,
      file,
      facts: facts ?? null,
      mediaType: kept.mediaType ?? mediaType,
      bytes,
    },
    found: found.map((one) => ({ ...one, source: kept.address.source })),
  };
}

function taken(
  kept: Done,
  answer: Answer,
  reading: PageReading,
  earlier: Earlier | null,
  tools: Tools,
): Captured {
  const { address } = kept;
  const failed = (reason: string): Captured => ({
    done: { ...kept, outcome: 'failed', reason },
    found: [],
  });
  const outcome = outcomeOf(kept.sha256, earlier);
  const document = (): Captured => ({
    done: documentOf({ ...kept, outcome }, answer, reading, tools),
    found: [],
  });
  if (reading.kind !== 'html') {
    if (
      address.role !== 'file' &&
      !reading.isReport &&
      (reading.kind === 'text' || reading.kind === 'csv')
    )
      return failed('neither a page nor a document');
    return document();
  }
  if (address.role === 'file')
    return reading.isReport ? document() : failed('a web page in place of the file');
  const leads = leadsOf(address, reading, answer.url);
  if (leads.as === 'document') return document();
  if (earlier?.done.file && (leads.as === 'nothing' || answer.url !== address.url))
    return { done: { ...kept, outcome: 'gone', reason: 'no longer a report' }, found: [] };
  if (leads.as === 'page') return { done: { ...kept, outcome }, found: leads.found };
  if (address.role === 'page')
    return {
      done: { ...kept, outcome: 'skipped', reason: 'neither a report nor files of one' },
      found: [],
    };
  return failed('lists no report (a list drawn by a script is not read)');
}

function outcomeOf(sha256: string | null, earlier: Earlier | null): CaptureOutcome {
  if (earlier === null) return 'new';
  return earlier.done.sha256 === sha256 ? 'unchanged' : 'changed';
}

function documentOf(kept: Done, answer: Answer, reading: PageReading, tools: Tools): Done {
  const disposition = headerOf(answer, 'content-disposition') ?? '';
  const named = /filename\*?=(?:UTF-8'')?"?([^";]{1,300})/iu.exec(disposition)?.[1] ?? '';
  const names = [named, kept.address.title ?? '', new URL(answer.url).pathname, answer.url];
  const extension = extensionOf(reading.kind, answer.bytes, names, kept.mediaType ?? '');
  const file = keepFile(tools.folder, kept.sha256 ?? '', extension, answer.bytes);
  return { ...kept, file, facts: factsOf(kept.address, reading, answer.url, tools.sources) };
}

/** Writes every answer into the WARC; what the last one says about itself. */
async function keep(
  address: Address,
  answers: readonly Answer[],
  last: Answer,
  tools: Tools,
): Promise<Done> {
  const now = tools.now();
  const base = undone(address, 'failed', '', now);
  let place = { offset: 0, length: 0 };
  for (const answer of answers) place = await tools.warc.add(answer, base.fetchedAt);
  tools.warc.flush();
  return {
    ...base,
    reason: null,
    finalUrl: last.url,
    status: last.status,
    bytes: last.bytes.length,
    sha256: last.bytes.length === 0 ? null : sha256Of(last.bytes),
    mediaType: headerOf(last, 'content-type'),
    etag: headerOf(last, 'etag'),
    lastModified: headerOf(last, 'last-modified'),
    headers: last.headers
      .filter(([name]) => !/^set-cookie/iu.test(name))
      .map(([name, value]) => `${name}: ${value}`.replaceAll('|', '%7C')),
    warc: `${tools.warcName}:${place.offset}+${place.length}`,
    warcEnd: tools.warc.end,
  };
}

function comeAgain(answer: Answer): Error {
  const text = headerOf(answer, 'retry-after');
  if (text === null) return new Error(`status ${answer.status}`);
  const date = Date.parse(text);
  const seconds = /^\d{1,6}$/u.test(text) ? Number(text) : Math.ceil((date - Date.now()) / 1_000);
  if (!(seconds > 0)) return new Error(`status ${answer.status}`);
  if (seconds > longestWait) return new Refused(`asked to come again after ${seconds} s`);
  return new Later(seconds);
}
