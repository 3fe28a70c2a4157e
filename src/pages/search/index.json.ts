import type { APIRoute } from 'astro';
import { atlas, lineage } from '../../site/atlas.ts';
import type { SearchEntry } from '../../components/search/match.ts';

/** The index of the search box: one entry an organ. */
export const GET: APIRoute = async () => {
  const all = await atlas();
  const entries: SearchEntry[] = all.dataset.organisations.map((organ) => ({
    id: organ.organisation_id,
    name: organ.name,
    aliases: organ.aliases,
    pinyin: organ.pinyin,
    initials: '',
    region: lineage(all, organ.region_code)
      .map((region) => region.name)
      .join(' '),
  }));
  return new Response(JSON.stringify(entries), {
    headers: { 'content-type': 'application/json' },
  });
};
