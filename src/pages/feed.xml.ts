import type { APIRoute } from 'astro';
import { atlas } from '../site/atlas.ts';
import { atomFeed } from '../site/feed.ts';
import { changeLog } from '../site/changeLog.ts';
import { file, link } from '../text/link.ts';

/** The log of changed figures as an Atom feed. */
export const GET: APIRoute = async ({ site }) => {
  const { dataset } = await atlas();
  const address = (path: string): string => new URL(path, site).href;
  const text = atomFeed(await changeLog(), {
    version: dataset.version,
    page: address(link('zh', '/changes/')),
    feed: address(file('/feed.xml')),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
