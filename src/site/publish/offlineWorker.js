/* Keeps the page that checks drafts usable without a network. Everything else passes untouched. */
const version = '__VERSION__';
const files = __FILES__;
const patience = 5000;

const prefix = `check ${self.registration.scope} `;
const name = prefix + version;
/** Address of each file kept → does its name change with its content? */
const kept = new Map(
  files.map(({ url, revision }) => [new URL(url, self.registration.scope).href, revision === null]),
);

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) =>
  event.waitUntil(dropOlder().then(() => self.clients.claim())),
);
self.addEventListener('fetch', (event) => {
  const url = event.request.url.split(/[?#]/u)[0];
  if (event.request.method !== 'GET' || !kept.has(url)) return;
  event.respondWith(kept.get(url) ? fromCache(event.request, url) : fresh(event.request, url));
});

async function fill() {
  const cache = await caches.open(name);
  for (const [url, isNamedByContent] of kept) {
    const old = isNamedByContent ? await caches.match(url) : undefined;
    if (old) await cache.put(url, old);
    else await cache.add(new Request(url, { cache: isNamedByContent ? 'default' : 'reload' }));
  }
}

async function dropOlder() {
  for (const other of await caches.keys())
    if (other.startsWith(prefix) && other !== name) await caches.delete(other);
}

async function fromCache(request, url) {
  return (await stored(url)) ?? fetch(request);
}

/** From the network while there is one, so that a page is never older than its scripts. */
async function fresh(request, url) {
  const copy = await stored(url);
  if (!copy) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(copy), patience));
  return Promise.race([fetch(request).catch(() => copy), late]);
}

async function stored(url) {
  const cache = await caches.open(name);
  return cache.match(url);
}
