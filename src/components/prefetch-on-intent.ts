/** Fetches pages of this site ahead when a pointer rests on their links, unless the reader saves data. */
export function prefetchOnIntent(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const asked = new Set([location.pathname]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const type of ['pointerover', 'focusin'])
    addEventListener(type, ({ target }) => {
      clearTimeout(timer);
      const link = target instanceof Element && target.closest('a');
      if (!link || link.origin !== location.origin || asked.has(link.pathname)) return;
      // Long enough to leave out links that are merely crossed.
      timer = setTimeout(() => {
        asked.add(link.pathname);
        const hint = document.createElement('link');
        hint.rel = 'prefetch';
        hint.href = link.pathname;
        document.head.append(hint);
      }, 80);
    });
}
