import type { APIRoute } from 'astro';
import { atlas } from '../../../site/atlas.ts';
import { feedReports, reportFeed } from '../../../site/reportFeed.ts';
import { file, link } from '../../../text/link.ts';

export async function getStaticPaths() {
  const all = await atlas();
  return [...all.reportsOf.keys()].map((id) => ({ params: { id } }));
}

/** New reports of one organ as an Atom feed. */
export const GET: APIRoute = async ({ site, params }) => {
  const all = await atlas();
  const id = params['id'] ?? '';
  const address = (path: string): string => new URL(path, site).href;
  const text = reportFeed(feedReports(all, all.reportsOf.get(id) ?? [], address), {
    title: `公开图鉴：${all.organisations.get(id)?.name ?? id}`,
    page: address(link('zh', `/agency/${id}/`)),
    feed: address(file(`/agency/${id}/feed.xml`)),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
