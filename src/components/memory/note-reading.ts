// Notes which passages were read: those that stood in view for as long as a quick reader needs for their words.
import type { ReadablePassage } from './passages-of.ts';
import { hashesIn, remember, type SectionMemory } from './section-memory.ts';

const tick = 500;
const quickest = 1000;
// 600 words a minute.
const perWord = 100;
// Who leaves sooner was passing through.
const stay = 3000;

/** Keeps the memory of the section at PATH from now on. PAST is what was known of it. */
export function noteReading(
  path: string,
  title: string,
  passages: readonly ReadablePassage[],
  past: SectionMemory | undefined,
): void {
  const read = new Set(hashesIn(past?.read ?? ''));
  const known = new Set(past ? hashesIn(past.read + past.unread) : passages.map(({ hash }) => hash));
  const left = new Map(passages.filter(({ hash }) => !read.has(hash)).map((passage) => [passage.element, passage]));
  const timesInView = new Map<Element, number>();
  const inView = new Set<Element>();
  let stayed = 0;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect } of entries)
        // Of what is taller than the window the half of a window is enough.
        if (intersectionRatio >= 0.6 || intersectionRect.height > innerHeight / 2) inView.add(target);
        else inView.delete(target);
    },
    { threshold: [0, 0.3, 0.6, 1] },
  );
  for (const element of left.keys()) watcher.observe(element);

  const save = () => {
    if (!read.size) return;
    const here = passages.map(({ hash }) => hash);
    const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
    const at = headingInView();
    remember(path, {
      title,
      when: Date.now(),
      read: here.filter((hash) => read.has(hash)).join(''),
      unread: here.filter((hash) => !read.has(hash) && known.has(hash)).join(''),
      ...(at === undefined ? {} : { at }),
      ...(next ? { next: [next.pathname, next.lastChild?.textContent?.trim() ?? ''] as const } : {}),
      ...(past?.edition === undefined ? {} : { edition: past.edition }),
    });
  };
  const look = () => {
    if (document.hidden) return;
    const before = read.size;
    stayed += tick;
    for (const element of inView) {
      const passage = left.get(element);
      if (!passage) continue;
      const time = (timesInView.get(element) ?? 0) + tick;
      timesInView.set(element, time);
      if (time < Math.max(quickest, passage.words * perWord)) continue;
      read.add(passage.hash);
      left.delete(element);
      watcher.unobserve(element);
    }
    if (read.size > before) save();
  };
  setInterval(look, tick);
  // Where the reader was is worth keeping with nothing new read.
  addEventListener('pagehide', () => {
    if (stayed >= stay) save();
  });
}

function headingInView(): string | undefined {
  const headings = [...document.querySelectorAll('article :is(h2, h3, h4, h5, h6)[id]')];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id;
}
