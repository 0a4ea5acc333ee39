// Loaded with the first movement of pointer, focus or keys.
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import { serviceLinks } from './service-links.ts';
import { share } from './share.ts';

/** Begins to answer what the reader does with links and selections. */
export function attend(): void {
  prefetchOnIntent();
  serviceLinks();
  share();

  // A drawer has done its work when one of its links is followed.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) target.closest<HTMLElement>(':popover-open')?.hidePopover();
  });
}
