// Keeps the notes for reading without a network, once the page is idle; says the truth about it where the page asks.
import { announceEdition } from './announce-edition.ts';
import { here } from './at-base.ts';
import { declined } from './offline-choice.ts';
import { showOfflineState } from './offline-state.ts';

// What may be fetched without asking: bytes on the wire.
const freely = 5_000_000;

/** Registers the worker, unless the reader pays for data, declined, or the notes are large: then the page asks. */
export async function keepOffline(): Promise<void> {
  const base = here();
  const workers = navigator.serviceWorker;
  if (!workers) return;
  document.head.append(installable(base));
  await leaveOtherBases(base);
  const registered = await workers.getRegistration(base);
  // What is kept knows its size itself, with the network gone too.
  const bytes = registered?.active ? undefined : await sizeOf(base);
  const isWelcome = !hasDeclined() && !isMetered() && bytes !== undefined && bytes <= freely;
  const save = () => workers.register(`${base}worker.js`, { scope: base, updateViaCache: 'none' });
  if (registered ?? isWelcome) {
    const registration = await save().catch(() => registered);
    if (registration) announceEdition(registration);
  }
  await showOfflineState(base, bytes, save);
}

/** What makes the site installable; said here, where it costs the first view nothing. Behind a login it needs the cookie. */
function installable(base: string): HTMLLinkElement {
  const href = `${base}manifest.webmanifest`;
  return Object.assign(document.createElement('link'), { rel: 'manifest', href, crossOrigin: 'use-credentials' });
}

function hasDeclined(): boolean {
  try {
    return localStorage.getItem(declined) !== null;
  } catch {
    // Storage is denied: nothing can be kept either.
    return true;
  }
}

function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}

async function sizeOf(base: string): Promise<number | undefined> {
  const response = await fetch(`${base}offline.json`).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { bytes: number }).bytes : undefined;
}

/** A site that moved on its host leaves its old worker behind, which would answer for it for ever. */
async function leaveOtherBases(base: string): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const scope = new URL(registration.scope).pathname;
    if (scope === base || !base.startsWith(scope) || !(await caches.has(`unscroll ${scope}`))) continue;
    // A site of ours may still live there.
    const alive = await fetch(`${scope}offline.json`, { cache: 'no-store' }).catch(() => undefined);
    if (alive?.status !== 404) continue;
    await registration.unregister();
    for (const name of [`unscroll ${scope}`, `unscroll state ${scope}`]) await caches.delete(name);
  }
}
