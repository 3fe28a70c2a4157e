import type { APIRoute } from 'astro';
import { soundsOf } from '../../identity/build/sounds.ts';
import { atlas } from '../../site/atlas.ts';
import { searchEntriesOfSite } from '../../site/searchEntries.ts';

/** Characters that sound alike, fetched when a query is not found as it stands. */
export const GET: APIRoute = async () => {
  const names = searchEntriesOfSite(await atlas()).map(({ name }) => name);
  return new Response(JSON.stringify(soundsOf(names)), {
    headers: { 'content-type': 'application/json' },
  });
};
