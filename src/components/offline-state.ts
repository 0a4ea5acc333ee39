// The one place that says whether the notes are saved on this device, since when and how large, and lets one change it.
import type { Words } from '../words/words.ts';
import { loadWords } from './load-words.ts';
import { declined } from './offline-choice.ts';

interface Saved {
  readonly saved?: string;
  readonly bytes?: number;
  readonly isWhole?: boolean;
}

/** Fills `[data-offline]`, where the page has it. BYTES is what saving would fetch. */
export async function showOfflineState(
  base: string,
  bytes: number | undefined,
  save: () => Promise<ServiceWorkerRegistration>,
): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-offline]');
  if (!place) return;
  const words = await loadWords();
  const line = document.createElement('p');
  line.role = 'status';
  const button = document.createElement('button');
  button.type = 'button';
  place.replaceChildren(line, button);

  let act: () => Promise<unknown> = async () => undefined;
  let hasFailed = false;
  const refresh = async () => {
    const registration = await navigator.serviceWorker.getRegistration(base);
    const state = registration?.active ? await ask(registration.active) : undefined;
    const isSaved = state?.isWhole === true;
    const isBusy = !isSaved && registration?.installing !== undefined && registration?.installing !== null;
    place.dataset['offline'] = isSaved ? 'saved' : isBusy ? 'saving' : 'not-saved';
    line.textContent = isSaved
      ? savedText(state, words)
      : isBusy
        ? words.offlineSaving
        : hasFailed
          ? words.offlineFailed
          : words.offlineNotSaved(size(bytes));
    button.textContent = isSaved ? words.offlineRemove : words.offlineSave;
    button.disabled = isBusy;
    act = isSaved ? () => remove(base) : keep;
  };
  const keep = async () => {
    localStorage.removeItem(declined);
    await navigator.storage?.persist?.().catch(() => false);
    place.dataset['offline'] = 'saving';
    line.textContent = words.offlineSaving;
    button.disabled = true;
    const registration = await save().catch(() => undefined);
    const outcome = registration && (await settled(registration));
    hasFailed = outcome !== 'activated';
  };
  button.addEventListener('click', () => void act().then(refresh));
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.installing) void settled(registration).then(refresh);
  await refresh();
  if (mayBeDeleted())
    place.append(Object.assign(document.createElement('p'), { textContent: words.offlineHomeScreen }));
}

function savedText(state: Saved, words: Words): string {
  const date = state.saved
    ? new Date(state.saved).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' })
    : '';
  return words.offlineSaved(date, size(state.bytes));
}

function size(bytes: number | undefined): string {
  return bytes === undefined
    ? ''
    : `${(bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}

async function ask(worker: ServiceWorker): Promise<Saved | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Saved>) => resolve(data));
    port1.start();
    worker.postMessage('state', [port2]);
    setTimeout(() => resolve(undefined), 2000);
  });
}

async function settled(registration: ServiceWorkerRegistration): Promise<ServiceWorkerState> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker) return 'redundant';
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function remove(base: string): Promise<void> {
  localStorage.setItem(declined, '1');
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  for (const name of [`unscroll ${base}`, `unscroll state ${base}`]) await caches.delete(name);
}

/** Safari deletes what a site saved after seven days without a visit, unless it is on the home screen. */
function mayBeDeleted(): boolean {
  const isSafari = /^((?!chrome|android|crios|fxios).)*safari/i.test(navigator.userAgent);
  return isSafari && !matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
}
