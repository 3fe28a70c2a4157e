import type { LoadDetails, LoadFault } from '../text/load.ts';
import type { Format, RefusalReason } from '../core/document/document.ts';
import type { Finding, Report } from '../core/report/report.ts';

/** Something that the worker needed and could not have. */
export interface Fault {
  readonly fault: LoadFault;
  readonly details: LoadDetails;
}

/** What the worker is doing while a document is read. */
export type Phase = 'directory' | 'document';

/** A document as read in the worker. */
export interface Reading {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly format: Format;
  /** The line that `npm run -s parse` prints for the same bytes. */
  readonly json: string;
}

/** What the page asks of the worker; `root` is the address of the site, ending in `/`. */
export type CheckRequest =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly root: string;
    }
  | { readonly kind: 'check'; readonly report: Report; readonly previous: Report | null };

/** What the worker answers: phases while it reads, then one of the others. */
export type CheckAnswer =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'checked'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly message: string;
      readonly json: string;
    }
  | { readonly kind: 'failed'; readonly message: string; readonly fault: Fault | null };

/** A message with the number of the job it belongs to. */
export interface Job<T> {
  readonly job: number;
  readonly message: T;
}
