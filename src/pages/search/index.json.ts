import type { APIRoute } from 'astro';
import { atlas } from '../../site/atlas.ts';
import { searchEntriesOfSite } from '../../site/searchEntries.ts';

/** The index of the search box. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchEntriesOfSite(await atlas())), {
    headers: { 'content-type': 'application/json' },
  });
