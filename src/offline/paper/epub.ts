// In: the built site. Out: the same as an EPUB 3, one chapter a page.
// 1 addresses → names of chapters   2 the text of each page, pictures noted down   3 text → XHTML
// 4 contents, list of files, styles   5 one archive
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { articleOf } from '../one-file/article-of.ts';
import { creditsFoot } from '../one-file/credits.ts';
import type { EditionFacts } from '../one-file/edition-facts.ts';
import { rewriteArticle } from '../one-file/rewrite-article.ts';
import { contentsList } from '../one-file/write-edition.ts';
import { wordsFor } from '../../words/words.ts';
import { createChapterLinks } from './create-chapter-links.ts';
import { epubPictures } from './epub-pictures.ts';
import { packageDocument, container, type Chapter } from './package-document.ts';
import { servicesChapter } from './services-chapter.ts';
import { toXhtml } from './to-xhtml.ts';

/** Name of the file in the site's root. */
export const epubName = 'notes.epub';

// Archives carry times; this one says nothing, so that equal notes make equal books.
const noTime = new Date(1980, 0, 1);

/** Writes the site built in DIR below BASE as an EPUB into DIR. Source: https://www.w3.org/TR/epub-33/ */
export async function epub(dir: string, base: string, facts: EditionFacts): Promise<void> {
  const links = createChapterLinks(base, facts);
  const pathOf = (address: string) => join(dir, ...decodeURI(address.slice(base.length)).split('/'));
  const pictures = epubPictures((address) =>
    address.startsWith(base) ? pathOf(address.replace(/[?#].*$/s, '')) : undefined,
  );
  const chapters: Chapter[] = [];
  for (const { address, title } of facts.pages) {
    const page = links.pageId(address)!;
    const html = articleOf(await readFile(join(pathOf(address), 'index.html'), 'utf8'));
    const text = rewriteArticle(html, { page, fragments: links, picture: pictures.place });
    chapters.push({ name: page, title, ...toXhtml(`<article>${text}</article>`, title, facts.lang) });
  }
  if (facts.services.length) {
    const name = links.pageId(`${base}services/`)!;
    chapters.push({ name, title: facts.label, ...toXhtml(servicesChapter(facts, links), facts.label, facts.lang) });
  }
  const [credits] = creditsFoot(facts.credits, wordsFor(facts.lang));
  if (credits) chapters.push({ name: 'credits.xhtml', title: facts.name, ...toXhtml(credits, facts.name, facts.lang) });
  const contents = contentsList(facts.pages, 0, facts.pages.length, links);
  const title = wordsFor(facts.lang).contents;
  const files = await pictures.files();
  const id = createHash('sha256').update(`${facts.name}\n${base}`).digest('hex');
  const text = (content: string) => new TextEncoder().encode(content);
  const archive: Zippable = {
    // First, and not compressed: this is how the format is recognised.
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(container),
    'EPUB/package.opf': text(packageDocument(facts, chapters, [...files.keys()], id)),
    'EPUB/nav.xhtml': text(toXhtml(contents, title, facts.lang, 'toc').xhtml),
    'EPUB/book.css': await readFile(new URL('../../../src/offline/paper/epub.css', import.meta.url)),
    ...Object.fromEntries(chapters.map(({ name, xhtml }) => [`EPUB/${name}`, text(xhtml)])),
    ...Object.fromEntries(Array.from(files, ([name, content]) => [`EPUB/${name}`, content])),
  };
  await writeFile(join(dir, epubName), zipSync(archive, { level: 9, mtime: noTime }));
}
