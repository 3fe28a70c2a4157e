import { isSameSite, plainAddress } from '../net/site.ts';
import { squeezed } from './names.ts';
import type { Links } from './links.ts';

/** The page of a list that follows; `form` is sent with POST where it is not `null`. */
export interface NextPage {
  readonly url: string;
  readonly form: string | null;
}

/** The page after this one, as the publishing systems write it; `null` = this is the last. */
export function nextPage(address: string, page: Links): NextPage | null {
  const scripts = page.scripts.join('\n');
  return jcmsNext(address, scripts) ?? trsNext(address, scripts) ?? linkedNext(address, page);
}

const created =
  /createPageHTML\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,60})["']\s*,\s*["'](\w{1,8})["']/u;
const counted = /(?:var\s+)?(?:countPage|totalPage|pageCount|contenpage)\s*=\s*(\d{1,5})/u;

/** TRS: `createPageHTML(4, 0, "index", "html")`, or only `countPage = 4`: pages count from 0. */
function trsNext(address: string, scripts: string): NextPage | null {
  const call = created.exec(scripts);
  if (call) {
    const [, total, current, base, extension] = call;
    return numbered(address, Number(total), Number(current) + 1, `${base}_`, `.${extension}`);
  }
  const total = counted.exec(scripts)?.[1];
  if (total === undefined) return null;
  const name = /([\w-]*?)(?:_(\d{1,5}))?(\.s?html?|\.jhtml)?$/u.exec(new URL(address).pathname);
  const base = name?.[1] ? name[1] : 'index';
  return numbered(
    address,
    Number(total),
    Number(name?.[2] ?? 0) + 1,
    `${base}_`,
    name?.[3] ?? '.html',
  );
}

function numbered(
  address: string,
  total: number,
  next: number,
  before: string,
  after: string,
): NextPage | null {
  if (next >= total) return null;
  const url = plainAddress(`./${before}${next}${after}`, address);
  return url === null ? null : { url, form: null };
}

/** jcms: the first records stand in the page, the rest is asked for by number. */
function jcmsNext(address: string, scripts: string): NextPage | null {
  const proxy = /['"]([^'"]*\/module\/web\/jpage\/dataproxy\.jsp[^'"]*)['"]/u.exec(scripts)?.[1];
  const number = (name: string): number =>
    Number(
      new RegExp(`\\b${name}\\b['"]?\\s*[:=]\\s*['"]?(\\d{1,6})`, 'iu').exec(scripts)?.[1] ?? 0,
    );
  if (proxy === undefined) return proxied(address);
  const [total, size] = [number('totalRecord'), number('perPage')];
  if (size === 0 || total <= size) return null;
  const url = new URL(proxy, address);
  const fields = /['"]?(?:proxyparams|params?)['"]?\s*[:=]\s*['"]([^'"]{1,500})['"]/u.exec(
    scripts,
  )?.[1];
  return chunk(url, size, total, 1 + size, fields ?? '');
}

/** An answer of the proxy leads to the next chunk by its own address. */
function proxied(address: string): NextPage | null {
  const url = new URL(address);
  if (!url.pathname.endsWith('/jpage/dataproxy.jsp')) return null;
  const part = (name: string): number => Number(url.searchParams.get(name) ?? 0);
  const [size, end, total] = [part('perpage'), part('endrecord'), part('totalrecord')];
  return chunk(url, size, total, end + 1, url.searchParams.get('fields') ?? '');
}

function chunk(
  url: URL,
  size: number,
  total: number,
  from: number,
  fields: string,
): NextPage | null {
  if (size <= 0 || from > total) return null;
  const next = new URL(url);
  next.searchParams.set('startrecord', String(from));
  next.searchParams.set('endrecord', String(Math.min(from + size - 1, total)));
  next.searchParams.set('perpage', String(size));
  next.searchParams.set('totalrecord', String(total));
  if (fields !== '') next.searchParams.set('fields', fields);
  return { url: next.href, form: fields };
}

/** A link 下一页, else the link with the number after this page's own. */
function linkedNext(address: string, page: Links): NextPage | null {
  const here = new URL(address);
  const near = page.links.filter(
    (link) => link.url !== address && isSameSite(new URL(link.url), here),
  );
  const next = near.find((link) =>
    /^(?:下一?页|后一?页|>|›|next)[>›»]?$/iu.test(squeezed(link.text)),
  );
  const found =
    next ?? near.find((link) => squeezed(link.text) === String(pageNumber(address) + 1));
  return found === undefined ? null : { url: found.url, form: null };
}

/** Which page of a list an address is, by its number; 1 where it has none. */
function pageNumber(address: string): number {
  const url = new URL(address);
  const query = /[?&](?:page|pageNum|pageno|p)=(\d{1,4})(?:&|$)/iu.exec(url.search)?.[1];
  const path = /(?:_|\/)(\d{1,3})(?:\.\w{1,6})?$/u.exec(url.pathname)?.[1];
  return Number(query ?? path ?? 1);
}
