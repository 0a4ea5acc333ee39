/** Completes the issue that "report a mistake" opens: the page's whole address, and the words that are selected. */
export function quoteSelection(): void {
  const report = document.querySelector<HTMLAnchorElement>('[data-report]');
  if (!report) return;
  // A site that was not told its host knows it only here.
  const [path, whole] = [location.pathname, location.origin + location.pathname].map(encodeURIComponent);
  const href = report.href.replace(`+${path}%0A`, `+${whole}%0A`);
  report.href = href;
  // Pressing a link with the mouse takes the selection away, so it is read before.
  for (const type of ['pointerdown', 'focus'])
    report.addEventListener(type, () => {
      const words = String(getSelection()).trim();
      if (words) report.href = href + encodeURIComponent(words.slice(0, 1000).replaceAll('\n', '\n> '));
    });
}
