import type { CaptureOutcome } from '../../../src/core/dataset/rows.ts';
import type { Address } from '../address.ts';
import type { PageMeta } from '../page/reading.ts';

/** What became of an address in one run. */
export interface Done {
  readonly address: Address;
  readonly outcome: CaptureOutcome;
  /** Why nothing was captured; `null` where something was. */
  readonly reason: string | null;
  readonly finalUrl: string | null;
  /** UTC, to the second. */
  readonly fetchedAt: string;
  readonly status: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly mediaType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly headers: readonly string[];
  /** `file:offset+length` of the last answer's record. */
  readonly warc: string | null;
  /** End of the WARC file after this address; what lies behind it was not finished. */
  readonly warcEnd: number | null;
  /** A document: its file below the folder; `null` = a page that only leads on, or nothing. */
  readonly file: string | null;
  readonly facts: DocumentFacts | null;
}

/** What is said about a document by its page and by the sources. */
export interface DocumentFacts {
  readonly meta: PageMeta;
  /** The page that the metadata are from. */
  readonly page: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly regionCode: string | null;
  readonly year: number | null;
}
