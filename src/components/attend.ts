// Loaded with the first movement of pointer, focus or keys.
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import { serviceLinks } from './service-links.ts';
import { share } from './share.ts';
import { shortcuts } from './shortcuts.ts';

/** Begins to answer what the reader does with links, selections and keys. EVENT is what led here. */
export function attend(event?: Event): void {
  prefetchOnIntent();
  serviceLinks();
  share();
  shortcuts(event);
}
