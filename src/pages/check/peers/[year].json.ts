import type { APIRoute } from 'astro';
import { atlas } from '../../../site/atlas.ts';
import { peerGroups } from '../../../site/peerGroups.ts';

/** Years of which a draft can be set among its peers. */
export async function getStaticPaths(): Promise<{ params: { year: string } }[]> {
  const all = await atlas();
  return all.years
    .filter((year) => peerGroups(all, year).length > 0)
    .map((year) => ({ params: { year: String(year) } }));
}

/** The values of a year by groups of like organs. */
export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(peerGroups(await atlas(), Number(params['year']))), {
    headers: { 'content-type': 'application/json' },
  });
