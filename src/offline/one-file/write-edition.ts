import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { directionOf } from '../../words/direction-of.ts';
import type { Words } from '../../words/words.ts';
import type { Fragments } from './create-fragments.ts';
import { creditsFoot } from './credits.ts';
import type { EditionFacts, EditionPage, EditionService } from './edition-facts.ts';
import { heightClass } from './height-class.ts';
import type { Gathered } from './one-file.ts';

export interface EditionParts extends Gathered {
  readonly styles: string;
  /** Runs before the first paint. */
  readonly theme: string;
  /** Stands above the text, so that the search opens while megabytes of text are still being read. */
  readonly script: string;
  /** The search index, packed: it is waited for when all else is written. */
  readonly pack: Promise<string>;
}

/** The whole site in one HTML document that loads nothing, in pieces: in one it would take several times its size. */
export async function* writeEdition(parts: EditionParts): AsyncIterable<string> {
  const { facts, words, base, fragments, articles, styles, theme, script, pack } = parts;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(theme)} ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="${escape(facts.lang)}"${directionOf(facts.lang) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(facts.name)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
<script>${theme}</script>
</head>
<body data-base="${escape(base)}">
<a class="skip" href="#u-main">${escape(words.skipToContent)}</a>
${toHtml(topBar(facts, words))}
<script>${script}</script>
<div class="edition">
${toHtml(contents(facts, words, fragments))}
<main id="u-main">
`;
  for (const [at, { address }] of facts.pages.entries()) {
    const id = escape(fragments.pageId(address)!);
    yield `<article id="${id}" class="${heightClass(articles[at]!)}">${articles[at]}</article>\n`;
  }
  yield `${facts.services.length ? toHtml(services(facts, fragments)) : ''}
</main>
</div>
${toHtml(creditsFoot(facts.credits, words))}
<script type="text/plain" id="u-pack">`;
  yield await pack;
  yield `</script>
</body>
</html>
`;
}

function topBar({ name, label, services }: EditionFacts, words: Words) {
  const option = (value: string, text: string) => h('option', { value }, text);
  // What needs the script appears with it.
  return h('header', { className: ['top'] }, [
    h('a', { className: ['brand'], href: '#/' }, name),
    h(
      'a',
      { className: ['find'], href: '#/', ariaLabel: words.search, dataSearchOpen: '', dataScript: '', hidden: true },
      [h('span', words.search), h('kbd', { ariaHidden: 'true' }, '/')],
    ),
    ...(services.length ? [h('nav', { ariaLabel: words.site }, [h('a', { href: '#/services' }, label)])] : []),
    h('u-theme', { dataScript: '', hidden: true }, [
      h('select', { ariaLabel: words.themeLabel }, [
        option('', words.themeAuto),
        option('light', words.themeLight),
        option('dark', words.themeDark),
      ]),
    ]),
  ]);
}

function contents({ name, description, pages, services, label }: EditionFacts, words: Words, fragments: Fragments) {
  // A home page that is one of the notes has the id itself.
  const hasHome = pages.some(({ address }) => fragments.pageId(address) === '/');
  return h('section', { className: ['contents'], ariaLabel: name, id: hasHome ? undefined : '/' }, [
    h('p', { className: ['name'] }, name),
    ...(description ? [h('p', description)] : []),
    h('nav', { ariaLabel: words.contents }, [
      contentsList(pages, 0, pages.length, fragments),
      ...(services.length ? [h('ul', [h('li', [h('a', { href: '#/services' }, label)])])] : []),
    ]),
  ]);
}

/** The pages from FROM to TO as a list, with those below them inside. */
export function contentsList(
  pages: readonly EditionPage[],
  from: number,
  to: number,
  fragments: Fragments,
): ReturnType<typeof h> {
  const items: ReturnType<typeof h>[] = [];
  let at = from;
  while (at < to) {
    const page = pages[at]!;
    let next = at + 1;
    while (next < to && pages[next]!.depth > page.depth) next += 1;
    items.push(
      h('li', [
        h('a', { href: fragments.link(page.address, '/') }, page.title),
        ...(next > at + 1 ? [contentsList(pages, at + 1, next, fragments)] : []),
      ]),
    );
    at = next;
  }
  return h('ol', items);
}

function services({ services, label }: EditionFacts, fragments: Fragments) {
  return h('section', { id: '/services', className: ['services'] }, [
    h('h1', label),
    ...services.map((service) => serviceEntry(service, fragments)),
  ]);
}

// Short, since there are hundreds: the name leads to where it is told.
function serviceEntry({ address, name, summary, home }: EditionService, fragments: Fragments) {
  const href = home && fragments.link(home.address, '/');
  return h('p', { id: fragments.pageId(address) }, [
    href ? h('a', { href, dataHome: '' }, name) : h('b', name),
    ...(summary ? [` ${summary}`] : []),
  ]);
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
