import type { APIRoute } from 'astro';
import { atlas } from '../../../site/atlas.ts';
import { reportsBelow } from '../../../site/countable.ts';
import { feedReports, reportFeed } from '../../../site/reportFeed.ts';
import { file, link } from '../../../text/link.ts';

export async function getStaticPaths() {
  const { dataset } = await atlas();
  return dataset.regions.map((region) => ({ params: { code: region.region_code } }));
}

/** New reports of a region and what is below it as an Atom feed. */
export const GET: APIRoute = async ({ site, params }) => {
  const all = await atlas();
  const code = params['code'] ?? '';
  const address = (path: string): string => new URL(path, site).href;
  const text = reportFeed(feedReports(all, reportsBelow(all, code), address), {
    title: `公开图鉴：${all.regions.get(code)?.full_name ?? code}`,
    page: address(link('zh', `/region/${code}/`)),
    feed: address(file(`/region/${code}/feed.xml`)),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
