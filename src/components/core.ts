// The script of every page. Nothing here is needed to read.
import './search.ts';
import './theme.ts';
import { keepAnchors } from './keep-anchors.ts';
import { markContents } from './mark-contents.ts';
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import { quoteSelection } from './quote-selection.ts';

keepAnchors();
markContents();
prefetchOnIntent();
quoteSelection();

// A drawer has done its work when one of its links is followed.
addEventListener('click', ({ target }) => {
  const drawer = target instanceof Element && target.closest('a') && target.closest<HTMLElement>(':popover-open');
  if (drawer) drawer.hidePopover();
});

if (document.querySelector('pre')) void import('./copy-code.ts');
