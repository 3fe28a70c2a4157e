import type { FileProblemCode } from '../own/problem.ts';
import type { OwnReading } from '../own/reader.ts';
import type { Given } from '../own/reports.ts';

/** A visitor's file to be read; `root` is the address of the site, ending in `/`. */
export interface OwnRequest {
  readonly file: File;
  readonly given: Given | null;
  readonly root: string;
}

/** What the worker answers: bytes read so far, then one of the others. */
export type OwnAnswer =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'read'; readonly reading: OwnReading }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'problem'; readonly code: FileProblemCode; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string };
