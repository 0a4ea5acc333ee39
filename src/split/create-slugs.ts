import GithubSlugger from 'github-slugger';

// First parts of addresses that are ours; see the promises on addresses.
const reserved = new Set(['services', 's', 'search', 'notes', 'pagefind', 'diagrams', 'style', '404', '_astro']);

/** Gives out address parts, each once: GitHub's slug without doubled dashes, numbered from 2 where it is taken. */
export interface Slugs {
  readonly section: (title: string) => string;
  readonly course: (title: string, onReserved: (reserved: string, given: string) => void) => string;
}

/** A fresh set of address parts. One for the courses of a site, one for the pages of each course. */
export function createSlugs(): Slugs {
  const taken = new Set<string>();
  const give = (wanted: string, isFree: (slug: string) => boolean) => {
    let slug = wanted;
    for (let number = 2; !isFree(slug); number++) slug = `${wanted}-${number}`;
    taken.add(slug);
    return slug;
  };
  return {
    section: (title) => give(cleanSlug(title) || 'section', (slug) => !taken.has(slug)),
    course: (title, onReserved) => {
      const wanted = cleanSlug(title) || 'notes-1';
      const slug = give(wanted, (candidate) => !taken.has(candidate) && !reserved.has(candidate));
      if (reserved.has(wanted)) onReserved(wanted, slug);
      return slug;
    },
  };
}

function cleanSlug(title: string): string {
  return new GithubSlugger().slug(title).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}
