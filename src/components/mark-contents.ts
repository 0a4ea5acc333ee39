/** Marks the entry of the contents whose heading is being read. */
export function markContents(): void {
  const nav = document.getElementById('u-contents');
  if (!nav) return;
  const links = [...nav.querySelectorAll('a')];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  let marked: HTMLAnchorElement | undefined;
  let chosen: HTMLAnchorElement | undefined;
  let isQueued = false;

  const mark = () => {
    isQueued = false;
    const { scrollHeight, clientHeight } = document.documentElement;
    // The reading line lies in the upper fifth, and slides down over the last screen so that the last headings get their turn.
    const rest = scrollHeight - clientHeight - scrollY;
    const line = clientHeight * (0.2 + 0.8 * Math.max(0, 1 - rest / clientHeight));
    const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line);
    const link = chosen ?? links[at];
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    marked = link;
    if (!link) return;
    link.setAttribute('aria-current', 'true');
    const box = link.closest('.rail') ?? nav;
    const way = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (way < 48 || way > box.clientHeight - 48) box.scrollTop += way - box.clientHeight / 2;
  };
  const queue = () => {
    if (!isQueued) requestAnimationFrame(mark);
    isQueued = true;
  };

  // The entry that was followed stays marked until the reader scrolls on.
  nav.addEventListener('click', ({ target }) => {
    chosen = links.find((link) => link.contains(target as Node)) ?? chosen;
    queue();
  });
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(type, () => (chosen = undefined), { passive: true });
  addEventListener('scroll', queue, { passive: true });
  addEventListener('resize', queue);
  mark();
}
