import type { APIRoute } from 'astro';
import { searchEntriesOf } from '../../identity/build/searchIndex.ts';
import { atlas, lineage } from '../../site/atlas.ts';

/** The index of the search box: one entry an organ, with the names of its regions to show. */
export const GET: APIRoute = async () => {
  const all = await atlas();
  const { organisations, regions } = all.dataset;
  const entries = searchEntriesOf(organisations, regions).map((entry) => ({
    ...entry,
    region: lineage(all, all.organisations.get(entry.id)?.region_code ?? null)
      .map((region) => region.name)
      .join(' '),
  }));
  return new Response(JSON.stringify(entries), {
    headers: { 'content-type': 'application/json' },
  });
};
