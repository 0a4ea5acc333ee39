// The script of the one-file edition: the search, the theme. Contents, links, back and forward are the browser's own.
import '../edition.css';
import { words } from 'virtual:unscroll/words';
// oxlint-disable-next-line import/no-unassigned-import -- it defines an element
import '../../../components/theme.ts';
import { listLinks } from '../../../components/list-links.ts';
import { openSearchDialog, type DialogParts } from '../../../search/browser/search-dialog.ts';
import { isolate } from '../../../words/isolate.ts';
import { createFragments } from '../create-fragments.ts';
import { loadPackedSearch } from './load-packed-search.ts';

listLinks();

const { base = '/' } = document.body.dataset;
// Whatever the index knows is here.
const { link } = createFragments(base, () => true);

const parts: DialogParts = {
  words: async () => (document.documentElement.dir === 'rtl' ? isolate(words) : words),
  styles: async () => undefined,
  search: async () => {
    await isRead();
    return loadPackedSearch(document.getElementById('u-pack')?.textContent ?? '');
  },
  linkTo: (address) => link(address, '/') ?? '#/',
};

/** When the whole file is there: the index stands at its end. */
const isRead = () =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();
const openDialog = () => document.querySelector<HTMLDialogElement>('dialog[open]');
const open = (query = '') => void openSearchDialog(() => query, parts);

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || (key === '/' && isPlain && !isField)) {
    event.preventDefault();
    open();
  }
});
addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[data-search-open]')) open();
  else if (target?.closest('dialog a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    // Once the link has been followed: until then the dialog keeps the query in the address, for the way back.
    setTimeout(() => openDialog()?.close());
  }
});
addEventListener('popstate', () => {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) open(asked);
});
for (const control of document.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
