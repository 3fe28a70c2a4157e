import type { APIRoute } from 'astro';
import { atlas } from '../site/atlas.ts';
import { changeLog } from '../site/changeLog.ts';

/** The log of changed figures for programs; the figures cell by cell are in `data/changes.csv`. */
export const GET: APIRoute = async () => {
  const { dataset } = await atlas();
  const content = { version: dataset.version, releases: await changeLog() };
  return new Response(`${JSON.stringify(content)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
