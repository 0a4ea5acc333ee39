import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { directionOf } from '../../words/direction-of.ts';
import { creditsFoot } from '../one-file/credits.ts';
import type { Gathered } from '../one-file/one-file.ts';

/**
 * The site as the HTML of a book: cover, contents, one chapter a page of the site.
 * @param pageOf number of the printed page that the chapter with an id begins on; undefined as long as it isn't known
 */
export function writeBook(
  { facts, words, fragments, articles, styles: own }: Gathered,
  styles: string,
  pageOf: (id: string) => number | undefined,
): string {
  const courses = facts.pages.filter(({ depth }) => depth === 0);
  const cover = h('section', { className: ['cover'] }, [
    h('p', { className: ['name'] }, facts.name),
    ...(facts.description ? [h('p', facts.description)] : []),
    ...(courses.length > 1
      ? [
          h(
            'ul',
            courses.map(({ title }) => h('li', title)),
          ),
        ]
      : []),
  ]);
  const contents = h('section', { className: ['book-contents'] }, [
    h('p', { className: ['name'] }, words.contents),
    ...facts.pages.map(({ address, title, depth }) =>
      h('p', { className: [`depth-${Math.min(depth, 2)}`] }, [
        h('a', { href: fragments.link(address, '/') }, [
          h('span', title),
          h('span', { className: ['page'] }, String(pageOf(fragments.pageId(address)!) ?? '')),
        ]),
      ]),
    ),
  ]);
  const services = facts.services.length
    ? h('section', { id: '/services', className: ['services'] }, [
        h('h1', facts.label),
        ...facts.services.map(({ address, name, summary, home }) => {
          const href = home && fragments.link(home.address, '/');
          return h('p', { id: fragments.pageId(address) }, [
            href ? h('a', { href }, name) : h('b', name),
            ...(summary ? [` ${summary}`] : []),
          ]);
        }),
      ])
    : undefined;
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }),
    h('title', facts.name),
    h('style', styles + own),
  ]);
  const texts = facts.pages.map(({ address, depth }, at) => {
    const id = fragments.pageId(address)!.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<article id="${id}" class="depth-${Math.min(depth, 2)}">${lower(articles[at]!, depth)}</article>\n`;
  });
  const end = toHtml([...(services ? [services] : []), ...creditsFoot(facts.credits, words)]);
  return `<!doctype html><html lang="${facts.lang}"${directionOf(facts.lang) ? ' dir="rtl"' : ''}>${toHtml(head)}<body>${toHtml([cover, contents])}${texts.join('')}${end}</body></html>`;
}

/** HTML with its headings LEVELS deeper, so that sections stand below their course in the outline. */
function lower(html: string, levels: number): string {
  if (levels === 0) return html;
  return html.replace(
    /(<\/?h)([1-6])(?=[\s>])/g,
    (_, open: string, level: string) => open + Math.min(6, Number(level) + levels),
  );
}
