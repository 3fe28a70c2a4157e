import { plainAddress } from '../net/site.ts';
import { namesReport, squeezed } from './names.ts';
import type { Link } from './links.ts';

const extension = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|mht)(?:$|[?&#])/iu;
const download =
  /downfile\.jsp|download\.(?:jsp|do|aspx|action)|\/attachment\/|\/attach\/|[?&](?:filename|file|attachid)=/iu;
const fileName = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|mht)$/iu;
const mostFiles = 12;

/**
 * Files that a report page links or shows. Where some name the report, only those; pictures and
 * style sheets are none. Each address once.
 */
export function attachmentsOf(links: readonly Link[]): Link[] {
  const files = new Map<string, Link>();
  for (const link of links.map(shown))
    if (isFile(link)) files.set(link.url, files.get(link.url) ?? link);
  const all = [...files.values()];
  const named = all.filter((link) => namesReport(link.text));
  return (named.length > 0 ? named : all).slice(0, mostFiles);
}

function isFile(link: Link): boolean {
  const path = link.url.replace(/#.*$/u, '');
  return extension.test(path) || download.test(path) || fileName.test(squeezed(link.text));
}

/** A viewer's page (`viewer.html?file=….pdf`) stands for the file that it shows. */
function shown(link: Link): Link {
  const url = new URL(link.url);
  if (!/viewer\.(?:html?|jsp)$/iu.test(url.pathname)) return link;
  const file = url.searchParams.get('file');
  const target = file === null ? null : plainAddress(file, link.url);
  return target === null ? link : { ...link, url: target };
}
