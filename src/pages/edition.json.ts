// What the one-file edition is made from: read and removed when the build is done.
import brandStyles from 'virtual:unscroll/brand';
import type { EditionFacts } from '../offline/one-file/edition-facts.ts';
import { loadSite } from '../page-data/load-site.ts';

/** The edition's facts as JSON. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  const { siteName, description, lang, foot, brand } = site.page('', '');
  const facts: EditionFacts = {
    lang,
    name: siteName,
    description,
    label: site.label.many,
    changed: site
      .notesPages()
      .flatMap(({ changed }) => changed?.iso ?? [])
      .sort()
      .at(-1),
    pages: site.notesPages().map((page) => ({
      address: page.address,
      title: page.title,
      depth: page.breadcrumb.length,
    })),
    services: site.servicePages().map((page) => ({
      address: page.address,
      name: page.title,
      names: [...page.aliases, ...page.former],
      summary: page.summary,
      home: page.homeLink,
    })),
    credits: [
      ...(foot ? [{ line: foot.html, author: foot.author, license: foot.license, source: foot.source }] : []),
      ...site
        .notesPages()
        .filter(({ kind }) => kind === 'course')
        .map(({ title, foot: own }) => ({ title, author: own?.author, license: own?.license }))
        .filter((own) => own.author !== foot?.author || own.license?.title !== foot?.license?.title),
    ],
    styles: brand.hasStyles ? brandStyles : '',
  };
  return Response.json(facts);
}
