import { decide, standIn, surplus } from './decide.ts';

/** written in by the build: the documents and scripts of the shell, and a name that changes with them */
declare const shell: { readonly version: string; readonly files: readonly string[] };

type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Scope = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
};

const isExtendable = (event: Event): event is Extendable => 'waitUntil' in event;
const isFetching = (event: Event): event is Fetching => 'respondWith' in event;
const isScope = (place: unknown): place is Scope =>
  typeof place === 'object' && place !== null && 'skipWaiting' in place;

const shellName = `shell-${shell.version}`;
const assets = 'assets';
const most = 80;

const install = async (): Promise<void> => {
  const cache = await caches.open(shellName);
  // past the browser's own cache: a new shell of old files would stay for good
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' })));
  if (isScope(self)) await self.skipWaiting();
};

const activate = async (): Promise<void> => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('shell-') && name !== shellName);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (isScope(self)) await self.clients.claim();
};

const tidy = async (cache: Cache): Promise<void> => {
  for (const request of surplus(await cache.keys(), most)) await cache.delete(request);
};

const cached = async (request: Request): Promise<Response> => {
  const found = await caches.match(request);
  if (found !== undefined) return found;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    const cache = await caches.open(assets);
    await cache.put(request, answer.clone());
    await tidy(cache);
  }
  return answer;
};

const page = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(shellName);
    const found = await cache.match(standIn(request.url));
    if (found === undefined) throw error;
    return found;
  }
};

self.addEventListener('install', (event) => {
  if (isExtendable(event)) event.waitUntil(install());
});
self.addEventListener('activate', (event) => {
  if (isExtendable(event)) event.waitUntil(activate());
});
self.addEventListener('fetch', (event) => {
  if (!isFetching(event)) return;
  const { request } = event;
  const { method, url, mode } = request;
  const way = decide({ method, url, opens: mode === 'navigate' }, self.location.origin);
  if (way === 'cached') event.respondWith(cached(request));
  if (way === 'page') event.respondWith(page(request));
});
