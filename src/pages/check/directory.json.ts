import type { APIRoute } from 'astro';
import { atlas } from '../../site/atlas.ts';

/** Who is known by name, for the page that reads drafts: the same rows that the command `parse` uses. */
export const GET: APIRoute = async () => {
  const { version, regions, organisations } = (await atlas()).dataset;
  return new Response(JSON.stringify({ version, regions, organisations }), {
    headers: { 'content-type': 'application/json' },
  });
};
