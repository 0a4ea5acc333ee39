// The script of every page: what must be there before the reader does anything. Nothing here is needed to read.
import './search.ts';
import './theme.ts';
import { keepAnchors } from './keep-anchors.ts';

keepAnchors();

// A drawer has done its work when one of its links is followed.
addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) target.closest<HTMLElement>(':popover-open')?.hidePopover();
});

// What only some pages have comes by itself.
if (document.querySelector('#u-contents, [data-report], pre, figure')) void import('./reading.ts');
if (document.querySelector('article a[href^=http]:not(.meta a)')) void import('./print-links.ts');
if (new URLSearchParams(location.search).has('quote'))
  void import('./show-quote.ts').then(({ showQuote }) => showQuote());

// What answers the reader's hand comes with its first sign, which is then repeated for it.
const signs = ['pointerover', 'focusin', 'keydown'];
const attend = async (event?: Event) => {
  for (const sign of signs) removeEventListener(sign, attend);
  let missed: MouseEvent | undefined;
  let sign: Element | null | undefined;
  const note = (click: MouseEvent) => {
    missed = click;
    sign = click.target instanceof Element ? click.target.closest('a.u-anchor, [data-markdown]') : null;
    if (sign?.matches('[data-markdown]')) click.preventDefault();
  };
  addEventListener('click', note);
  (await import('./attend.ts')).attend(event);
  removeEventListener('click', note);
  if (missed && sign) sign.dispatchEvent(new MouseEvent('click', missed));
  if (event && event.type !== 'keydown')
    event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
};
for (const sign of signs) addEventListener(sign, attend);

// Well after the page is there: what is kept must not slow the first view.
const later = (act: () => void) => addEventListener('load', () => calmly(act));
// Nor what the reader waits for in a dialog.
const calmly = (act: () => void) =>
  setTimeout(() => (document.querySelector('dialog[open]') ? calmly(act) : act()), 2500);
if (import.meta.env.PROD && import.meta.env.UNSCROLL_OFFLINE)
  later(() => void import('./offline.ts').then(({ keepOffline }) => keepOffline()));
const remember = () => void import('./memory/remember-reading.ts').then(({ rememberReading }) => rememberReading());
try {
  // Links that the reader wants as text must be that from the start; who has been here is told at once what is new.
  if (localStorage.getItem('u-plain')) void attend();
  if (import.meta.env.PROD)
    if (Object.keys(localStorage).some((key) => key.startsWith('u-read '))) remember();
    else later(remember);
} catch {
  // Storage is denied: links are links, and nothing is remembered.
}
