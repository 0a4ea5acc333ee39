/** Adds the words that are selected to the issue that "report a mistake" opens. */
export function quoteSelection(): void {
  const report = document.querySelector<HTMLAnchorElement>('[data-report]');
  if (!report) return;
  const { href } = report;
  // Pressing a link with the mouse takes the selection away, so it is read before.
  for (const type of ['pointerdown', 'focus'])
    report.addEventListener(type, () => {
      const words = String(getSelection()).trim();
      if (words) report.href = href + encodeURIComponent(words.slice(0, 1000).replaceAll('\n', '\n> '));
    });
}
