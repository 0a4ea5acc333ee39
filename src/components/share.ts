// Links to share: of a heading by its `#`, of a selected passage by a button that appears. All else is loaded on use.
import { addPassageButton } from './passage-button.ts';

/** Lets headings and selected passages be shared. */
export function share(): void {
  addEventListener('click', (event) => {
    const markdown = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-markdown]');
    if (markdown && !event.ctrlKey && !event.metaKey && !event.shiftKey && 'ClipboardItem' in window) {
      event.preventDefault();
      void import('./copy-markdown.ts').then(({ copyMarkdown }) => copyMarkdown(markdown.href));
    }
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.u-anchor');
    if (!link || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey) event.preventDefault();
    void import('./copy-link.ts').then(({ copyLink }) => copyLink(link, event.shiftKey));
  });
  if (document.querySelector('article')) addPassageButton();
}
