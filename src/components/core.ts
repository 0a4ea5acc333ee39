// The script of every page. Nothing here is needed to read.
import './search.ts';
import './theme.ts';
import { keepAnchors } from './keep-anchors.ts';
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import { serviceLinks } from './service-links.ts';

keepAnchors();
prefetchOnIntent();
serviceLinks();

// What only longer pages have comes by itself.
if (document.querySelector('#u-contents, [data-report], pre')) void import('./reading.ts');

// A drawer has done its work when one of its links is followed.
addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) target.closest<HTMLElement>(':popover-open')?.hidePopover();
});

// Well after the page is there: keeping the notes must not slow the first view.
if (import.meta.env.PROD && import.meta.env['UNSCROLL_OFFLINE']) {
  const keep = () =>
    void import('./offline.ts').then(({ keepOffline }) => keepOffline(document.body.dataset['base'] ?? '/'));
  addEventListener('load', () => setTimeout(keep, 2500));
}
