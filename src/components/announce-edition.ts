import styles from '../styles/share.css?url';
import { addStyles } from './add-styles.ts';
import { loadWords } from './load-words.ts';

/** Offers the new edition of the notes once it is wholly fetched; it takes over when the reader says so. */
export function announceEdition(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) void show(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
}

async function show(waiting: ServiceWorker): Promise<void> {
  const id = 'u-edition';
  if (document.getElementById(id)) return;
  void addStyles(styles);
  const words = await loadWords();
  const notice = Object.assign(document.createElement('aside'), { id, className: 'edition' });
  notice.role = 'status';
  const take = document.createElement('button');
  take.type = 'button';
  take.textContent = words.newEditionShow;
  take.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
  });
  const later = document.createElement('button');
  later.type = 'button';
  later.textContent = words.later;
  later.addEventListener('click', () => notice.remove());
  notice.append(Object.assign(document.createElement('p'), { textContent: words.newEdition }), take, later);
  document.body.append(notice);
}
