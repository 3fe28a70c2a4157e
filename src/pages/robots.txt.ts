import type { APIRoute } from 'astro';
import { file } from '../text/link.ts';

/** Everything may be read; where the list of pages is. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(file('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`);
};
