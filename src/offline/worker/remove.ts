// Served where a worker of ours once was, when the site is no longer kept offline: empties what was kept and goes.
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(removeAll());
});

async function removeAll(): Promise<void> {
  const scope = new URL(worker.registration.scope).pathname;
  for (const name of await caches.keys())
    if (name === `unscroll ${scope}` || name === `unscroll state ${scope}`) await caches.delete(name);
  await worker.registration.unregister();
}
