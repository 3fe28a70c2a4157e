import type { APIRoute } from 'astro';
import { atlas } from '../../site/atlas.ts';
import { peerGroups } from '../../site/peerGroups.ts';

/**
 * Who is known by name, for the page that reads drafts: the same rows that the command `parse` uses,
 * and the years of which there are peers to compare with.
 */
export const GET: APIRoute = async () => {
  const all = await atlas();
  const { version, regions, organisations } = all.dataset;
  const peerYears = all.years.filter((year) => peerGroups(all, year).length > 0);
  return new Response(JSON.stringify({ version, regions, organisations, peerYears }), {
    headers: { 'content-type': 'application/json' },
  });
};
