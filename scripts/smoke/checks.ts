import { headersFor } from '../../src/site/publish/headers.ts';

/** What was found: as it should be, works but could be better, or something does not work. */
export interface Verdict {
  readonly kind: 'good' | 'advice' | 'broken';
  readonly text: string;
}

/** How long, in ms, an answer may take. */
const patience = 15_000;

/** What a deployed site is asked, each question by itself. */
export const checks: readonly ((site: URL) => Promise<Verdict[]>)[] = [
  (site) => answers(site, '', 'text/html', 'broken'),
  (site) => answers(site, 'explore/', 'text/html', 'broken'),
  (site) => answers(site, 'en/', 'text/html', 'broken'),
  (site) => answers(site, 'embed/', 'text/html', 'broken'),
  (site) => answers(site, 'api/v1/index.json', 'application/json', 'advice'),
  (site) => answers(site, 'data/reports.csv', 'text/csv', 'advice'),
  (site) => missing(site),
  (site) => compressed(site),
  (site) => engine(site),
];

async function ask(site: URL, path: string, headers: HeadersInit = {}): Promise<Response | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    return await fetch(new URL(path, site), { headers, signal });
  } catch {
    return null;
  }
}

async function answers(
  site: URL,
  path: string,
  type: string,
  wrongType: Verdict['kind'],
): Promise<Verdict[]> {
  const response = await ask(site, path);
  if (!response?.ok)
    return [{ kind: 'broken', text: `/${path}: ${response?.status ?? 'no answer'}` }];
  await response.body?.cancel();
  const given = response.headers.get('content-type') ?? 'none';
  return [
    given.startsWith(type)
      ? { kind: 'good', text: `/${path}: 200, ${given}` }
      : { kind: wrongType, text: `/${path}: type ${given}, should be ${type}` },
    ...headerVerdicts(path, response),
  ];
}

/** Each header that the site wants: there, other, or not sent. A frame rule on `/embed/` that forbids it is broken. */
function headerVerdicts(path: string, response: Response): Verdict[] {
  return Object.entries(headersFor(`/${path}`)).map(([name, wanted]) => {
    const given = response.headers.get(name);
    if (given === wanted) return { kind: 'good', text: `/${path}: ${name}` };
    const forbids =
      path.startsWith('embed/') && /frame-ancestors '(?:self|none)'/u.test(given ?? '');
    return {
      kind: forbids ? 'broken' : 'advice',
      text: `/${path}: ${name} is ${given ?? 'not sent'}, better ${wanted}`,
    };
  });
}

async function missing(site: URL): Promise<Verdict[]> {
  const status = (await ask(site, 'no/such/page/'))?.status ?? 'no answer';
  return [
    status === 404
      ? { kind: 'good', text: 'a missing page is 404' }
      : { kind: 'broken', text: `a missing page is ${status}, should be 404` },
  ];
}

async function compressed(site: URL): Promise<Verdict[]> {
  const response = await ask(site, 'explore/', { 'Accept-Encoding': 'br, gzip' });
  const encoding = response?.headers.get('content-encoding') ?? null;
  await response?.body?.cancel();
  return [
    encoding
      ? { kind: 'good', text: `pages are sent as ${encoding}` }
      : { kind: 'advice', text: 'pages are sent uncompressed: turn on gzip or brotli' },
  ];
}

/** Every file of the engine has the length that its manifest says; ranges of the database are told. */
async function engine(site: URL): Promise<Verdict[]> {
  const response = await ask(site, 'engine/manifest.json');
  if (!response?.ok) return [{ kind: 'broken', text: 'the engine’s manifest is missing' }];
  const manifest = (await response.json()) as {
    readonly files: Record<
      string,
      Record<string, { readonly url: string; readonly bytes: number }>
    >;
    readonly database: { readonly url: string; readonly bytes: number };
  };
  const files = [
    ...Object.values(manifest.files).flatMap((one) => Object.values(one)),
    manifest.database,
  ];
  const lengths = await Promise.all(
    files.map(async ({ url, bytes }): Promise<Verdict> => {
      const answer = await ask(site, `engine/${url}`, { 'Accept-Encoding': 'identity' });
      const found = answer?.ok ? (await answer.arrayBuffer()).byteLength : null;
      return found === bytes
        ? { kind: 'good', text: `${url}: ${bytes} bytes` }
        : { kind: 'broken', text: `${url}: ${found ?? 'no'} bytes, should be ${bytes}` };
    }),
  );
  const part = await ask(site, `engine/${manifest.database.url}`, { Range: 'bytes=0-99' });
  await part?.body?.cancel();
  const ranged = part?.status === 206 && !part.headers.get('content-encoding');
  return [
    ...lengths,
    ranged
      ? { kind: 'good', text: 'the database is sent in ranges' }
      : { kind: 'advice', text: 'no byte ranges: a database over 8 MB is fetched whole' },
  ];
}
