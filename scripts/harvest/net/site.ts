import { checkLiteral, Refused } from './place.ts';

/** Which hosts count: agencies' own, those the sources name, and test servers by name and port. */
export interface Realm {
  readonly listed: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

/** `host:port`, the port always written. */
export function authorityOf(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** Is the address one of a test server that may lie on a private address? */
export function isAllowed(url: URL, realm: Realm): boolean {
  return realm.allowed.has(authorityOf(url));
}

/** Throws the reason why an address may not be asked for. */
export function checkAddress(url: URL, realm: Realm): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused(`${url.protocol} is not fetched, only http and https`);
  if (url.username !== '' || url.password !== '')
    throw new Refused('an address with a password is not fetched');
  if (isAllowed(url, realm)) return;
  checkLiteral(url);
  if (!isAgency(url, realm))
    throw new Refused(`${url.hostname} is no host of an agency`, 'skipped');
}

function isAgency(url: URL, realm: Realm): boolean {
  return /(?:^|\.)gov\.cn$/u.test(url.hostname) || realm.listed.has(url.host);
}

/** The same site: the same host and port, with and without `www.`; http and https are one. */
export function isSameSite(a: URL, b: URL): boolean {
  return siteOf(a) === siteOf(b);
}

/** The site of an address: its host without `www.`, with its port where it is none of the usual. */
export function siteOf(url: URL): string {
  return `${url.hostname.replace(/^www\./u, '')}${url.port === '' ? '' : `:${url.port}`}`;
}

/** The address without its fragment, as it is kept and compared; `null` = no http(s) address. */
export function plainAddress(href: string, base: string): string | null {
  const text = href.trim();
  if (text === '' || /^(?:#|javascript:|mailto:|tel:|data:)/iu.test(text)) return null;
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href.length > 2_000 ? null : url.href;
}
