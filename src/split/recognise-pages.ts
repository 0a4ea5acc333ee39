import type { Findings } from '../problems.ts';
import type { NotesPage } from '../types.ts';
import { follow, isStrong, type Known } from './follow.ts';
import type { PublishedIds } from './published-ids.ts';
import type { PageSketch } from './sketch-pages.ts';
import { titleKey } from './title-key.ts';

/** Published page → page of today, by natural ids. */
export function recognisePages(
  pages: readonly NotesPage[],
  published: PublishedIds,
  sketches: ReadonlyMap<string, PageSketch>,
): Map<string, string> {
  const before = published.places.filter(({ heading }) => heading === undefined);
  const knownBefore = before.map(({ page, title, print }): Known => ({
    key: titleKey(title),
    path: [page.split('/')[0]!],
    print,
  }));
  const knownNow = pages.map((page): Known => ({
    key: titleKey(page.title),
    path: [page.course],
    print: sketches.get(page.id)!.whole,
  }));
  const now = new Map<string, string>();
  for (const [from, { to, evidence }] of follow(knownBefore, knownNow, false))
    if (isStrong(evidence)) now.set(before[from]!.page, pages[to]!.id);
  // An address that nothing else claims stays with the page that still has it: its text was rewritten under one title.
  const claimed = new Set(now.values());
  for (const { page } of before)
    if (!now.has(page) && !claimed.has(page) && pages.some(({ id }) => id === page)) now.set(page, page);
  return now;
}

/** Natural id → id: newcomers make way for addresses that lead elsewhere. Warning: `split/address-taken`. */
export function renamePages(
  pages: readonly NotesPage[],
  published: PublishedIds,
  pageNow: ReadonlyMap<string, string>,
  findings: Findings,
): Map<string, string> {
  const owner = new Map(
    published.places.filter(({ heading }) => heading === undefined).map(({ page }) => [page, pageNow.get(page)]),
  );
  const taken = new Set(pages.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const page of pages) {
    const isFree = !published.closed.has(page.id) && (!owner.has(page.id) || owner.get(page.id) === page.id);
    let id = page.id;
    for (
      let number = 2;
      !isFree && (id === page.id || taken.has(id) || published.closed.has(id) || owner.has(id));
      number++
    )
      id = `${page.id}-${number}`;
    taken.add(id);
    ids.set(page.id, id);
    if (id !== page.id)
      findings.warn(
        'split/address-taken',
        `/${page.id}/ was published for another section, so this one gets /${id}/`,
        page.place,
        'Change its title, or let `unscroll links retire` give the address away.',
      );
  }
  // Pages below a renamed course or group follow it.
  return new Map(
    [...ids].map(([natural, id]) => {
      const course = natural.split('/')[0]!;
      const above = ids.get(course);
      return [natural, natural !== course && above !== undefined && above !== course ? id.replace(course, above) : id];
    }),
  );
}
