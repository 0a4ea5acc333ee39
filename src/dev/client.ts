// In dev only. The browser goes to the lines that were just saved, and Alt+click on a block opens the editor at its line.
/// <reference types="vite/client" />
import type { SavedLines } from './serve-notes.ts';

const hot = import.meta.hot!;
const key = 'unscroll-saved';

hot.on('unscroll:saved', follow);
// A save reloads the page, and its message may have come in between; whoever opens a page wants that one.
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
hot.send('unscroll:hello', { isReload: navigation?.type === 'reload' });
showLine(remembered());
document.addEventListener('click', openEditor);

function follow(saved: SavedLines): void {
  if (remembered()?.time === saved.time) return;
  sessionStorage.setItem(key, JSON.stringify(saved));
  if (location.pathname === saved.address) return showLine(saved);
  history.pushState(null, '', saved.address);
  location.reload();
}

function showLine(saved: SavedLines | undefined): void {
  if (!saved || location.pathname !== saved.address || Date.now() - saved.time > 2000) return;
  const blocks = [...document.querySelectorAll<HTMLElement>('article [data-line]')];
  const block = blocks.findLast(({ dataset }) => Number(dataset['line']) <= saved.line);
  if (!block) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: 'center' });
}

function openEditor(event: MouseEvent): void {
  const block = event.altKey && (event.target as Element).closest<HTMLElement>('[data-line]');
  if (!block) return;
  event.preventDefault();
  const at = new URLSearchParams({ address: location.pathname, line: block.dataset['line']! });
  // The dev server answers at the root, whatever the base path of the site.
  void fetch(`/__unscroll/edit?${at}`);
}

function remembered(): SavedLines | undefined {
  const saved = sessionStorage.getItem(key);
  return saved === null ? undefined : (JSON.parse(saved) as SavedLines);
}
