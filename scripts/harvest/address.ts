import type { PageMeta } from './page/reading.ts';

/**
 * What an address was asked for: `list` a page that lists reports (or is one) · `page` a page that
 * a link called a report · `file` a file that a report page links.
 */
export type Role = 'list' | 'page' | 'file';

/** An address to ask for, with the way that led to it. */
export interface Address {
  readonly url: string;
  /** Sent with POST where it is not `null`. */
  readonly form: string | null;
  readonly role: Role;
  /** Address in the sources that the way began at. */
  readonly source: string;
  /** The page that links it; `null` for an address of the sources. */
  readonly referrer: string | null;
  /** Words of the link. */
  readonly title: string | null;
  /** Steps from the source. */
  readonly depth: number;
  /** Of a file: what the page that links it says about itself. */
  readonly meta: PageMeta | null;
  /** Of a list's second and later pages: what each page before it listed. */
  readonly before: readonly string[];
}

/** What makes two addresses one. */
export function keyOf({ url, form }: Pick<Address, 'url' | 'form'>): string {
  return form === null ? url : `${url} ${form}`;
}
