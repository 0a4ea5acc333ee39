import { slug } from 'github-slugger';

// First parts of addresses that are ours; see the promises on addresses.
const siteOwn = new Set(['services', 's', 'search', 'notes', 'pagefind', 'diagrams', 'style', '404', '_astro']);

/** Gives out address parts, each once: GitHub's slug without doubled dashes, numbered from 2 where it is taken. */
export interface Slugs {
  readonly section: (title: string) => string;
  readonly course: (title: string, onReserved: (reserved: string, given: string) => void) => string;
}

/** A fresh set of address parts, none of ALSO_RESERVED among the courses'. One for the courses of a site, one for the pages of each course. */
export function createSlugs(alsoReserved: readonly string[] = []): Slugs {
  const reserved = new Set([...siteOwn, ...alsoReserved]);
  const taken = new Set<string>();
  // The number to try next, so that a thousand equal titles don't each count from the beginning.
  const next = new Map<string, number>();
  const give = (wanted: string, isReserved: boolean) => {
    let given = wanted;
    let number = next.get(wanted) ?? 2;
    for (; taken.has(given) || (isReserved && given === wanted); number++) given = `${wanted}-${number}`;
    next.set(wanted, number);
    taken.add(given);
    return given;
  };
  return {
    section: (title) => give(cleanSlug(title) || 'section', false),
    course: (title, onReserved) => {
      const wanted = cleanSlug(title) || 'notes-1';
      const given = give(wanted, reserved.has(wanted));
      if (reserved.has(wanted)) onReserved(wanted, given);
      return given;
    },
  };
}

function cleanSlug(title: string): string {
  return cut(slug(title).replace(/-{2,}/g, '-').replace(/^-|-$/g, ''));
}

// A part of an address is a file's name, and those have at most 255 bytes on all file systems.
const longest = 200;

function cut(whole: string): string {
  const bytes = new TextEncoder().encode(whole);
  if (bytes.length <= longest) return whole;
  const text = new TextDecoder().decode(bytes.slice(0, longest)).replace(/\uFFFD+$/, '');
  return text.replace(/(?<=.)-[^-]*$/, '');
}
