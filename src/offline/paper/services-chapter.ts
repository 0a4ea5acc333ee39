import { h } from 'hastscript';
import type { Fragments } from '../one-file/create-fragments.ts';
import type { EditionFacts } from '../one-file/edition-facts.ts';

/** The chapter of all services: each with its summary and a link to where it is defined. */
export function servicesChapter({ services, label }: EditionFacts, links: Fragments): ReturnType<typeof h> {
  return h('section', [
    h('h1', label),
    ...services.map(({ address, name, summary, home }) => {
      const href = home && links.link(home.address, '');
      return h('p', { id: links.pageId(address) }, [
        href ? h('a', { href }, name) : h('b', name),
        ...(summary ? [` ${summary}`] : []),
      ]);
    }),
  ]);
}
