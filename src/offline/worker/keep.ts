// The service worker: keeps the whole site and answers from what is kept. A new edition is fetched beside the old one,
// file by file where the content changed, each checked against its hash, and takes over as a whole.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { askedParameter } from '../../components/asked-parameter.ts';
import { answerWithin } from './answer-within.ts';
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;
const { entries, bytes } = worker.unscroll;
const isRelative = worker.unscroll.base === './';
const base = new URL(worker.unscroll.base, location.href).pathname;
const cacheName = `unscroll ${base}`;
const stateName = `unscroll state ${base}`;
// Longer than this nobody waits for a network that accepts and never answers.
const patience = 1000;
const controller = new PrecacheController({ cacheName, fallbackToNetwork: true });
controller.addToCacheList([...entries]);

worker.addEventListener('install', (event) => {
  event.waitUntil(controller.install(event as never).then(noteState));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(controller.activate(event as never).then(() => worker.clients.claim()));
});

// The browser may stop a worker between two events: each lasts until its answer is given.
worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
  else if (event.data === 'state') event.waitUntil(readState().then((state) => port?.postMessage(state)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (
    request.method !== 'GET' ||
    url.origin !== location.origin ||
    !url.pathname.startsWith(base) ||
    request.headers.has('range')
  )
    return;
  // Queries carry searches, quotes and Pagefind's time stamps; the files are the same.
  const kept = keptAddress(url.pathname);
  if (kept !== undefined) event.respondWith(fromCache(kept, request));
  else if (request.mode === 'navigate') event.respondWith(answerNavigation(request));
});

function keptAddress(path: string): string | undefined {
  return [path, `${path}/`, path.replace(/index\.html$/, '')].find(
    (address) => controller.getCacheKeyForURL(address) !== undefined,
  );
}

async function fromCache(address: string, request: Request): Promise<Response> {
  // The system may have deleted a file from the cache.
  return (await controller.matchPrecache(address)) ?? fetch(request);
}

/** A page that is not kept: short and old addresses by the forwarding page, anything else by the network or our 404. */
async function answerNavigation(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(base.length).replace(/\/?$/, '/');
  const table = (await controller.matchPrecache(`${base}forwards.json`))?.json() as
    Promise<Record<string, unknown>> | undefined;
  if (Object.hasOwn((await table) ?? {}, decodeURIComponent(path)))
    return isRelative ? Response.redirect(askForwarding(request, path)) : fromCache(`${base}s/`, request);
  const missing = () => controller.matchPrecache(`${base}404.html`);
  const answer = await answerWithin(patience, fetch(request));
  return answer ?? (await missing()) ?? Response.error();
}

/** The forwarding page's address, told what was asked for: its own relative addresses hold nowhere else. */
function askForwarding(request: Request, path: string): string {
  const address = new URL(`${base}s/${new URL(request.url).search}`, location.href);
  address.searchParams.set(askedParameter, decodeURIComponent(path));
  return address.href;
}

async function noteState(): Promise<void> {
  const cache = await caches.open(stateName);
  await cache.put(`${base}saved`, Response.json({ saved: new Date().toISOString(), bytes }));
}

async function readState(): Promise<unknown> {
  const noted = await (await caches.open(stateName)).match(`${base}saved`);
  const kept = new Set(await caches.open(cacheName).then(async (cache) => (await cache.keys()).map(({ url }) => url)));
  const isWhole = [...controller.getURLsToCacheKeys().values()].every((key) => kept.has(key));
  return { ...((await noted?.json()) as object | undefined), isWhole };
}
