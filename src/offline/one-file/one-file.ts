// In: the built site with its search index. Out: the same site as one HTML file, to keep, to mail, to open by itself.
// 1 what the pages say of themselves   2 ids and links of the site → those of the file   3 the text of every page
// 4 script and styles in one piece, the index packed   5 one document
import { readFile, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFor, type Words } from '../../words/words.ts';
import { articleOf } from './article-of.ts';
import { bundleEdition, insideHtml } from './bundle-edition.ts';
import { createFragments, type Fragments } from './create-fragments.ts';
import type { EditionFacts } from './edition-facts.ts';
import { pictureData } from './picture-data.ts';
import { rewriteArticle } from './rewrite-article.ts';
import { writeEdition } from './write-edition.ts';

/** Name of the file in the site's root. */
const editionName = 'notes.html';

/** The text of the site, made to stand in one document. */
export interface Gathered {
  readonly facts: EditionFacts;
  readonly words: Words;
  readonly base: string;
  readonly fragments: Fragments;
  /** The HTML of each page's text, in their order. */
  readonly articles: readonly string[];
  /** The stylesheet of the site's own. */
  readonly styles: string;
}

/** Reads the text of all pages of the site built in DIR below BASE, a path with slashes around it. */
export function gatherPages(dir: string, base: string, facts: EditionFacts): Gathered {
  const addresses = new Set([...facts.pages, ...facts.services].map(({ address }) => address));
  if (facts.services.length) addresses.add(`${base}services/`);
  const fragments = createFragments(base, (address) => addresses.has(address) || address === base);
  const fileOf = (address: string) => join(dir, ...decodeURI(address.slice(base.length)).split('/'));
  const picture = pictureData((address) => (address.startsWith(base) ? readFileSync(fileOf(address)) : undefined));
  const articles = facts.pages.map(({ address }) =>
    rewriteArticle(articleOf(readFileSync(join(fileOf(address), 'index.html'), 'utf8')), {
      page: fragments.pageId(address)!,
      fragments,
      picture,
    }),
  );
  const styles = facts.styles && insideHtml(readFileSync(fileOf(facts.styles), 'utf8'));
  return { facts, words: wordsFor(facts.lang), base, fragments, articles, styles };
}

/**
 * Writes the one-file edition of the site built in DIR; PACK is its index (see `packFiles`).
 * @throws Error when script and styles can't be bundled
 */
export async function oneFile(dir: string, gathered: Gathered, pack: Promise<string>): Promise<void> {
  const index = join(dir, 'pagefind');
  const [{ script, styles }, theme] = await Promise.all([
    bundleEdition(index, gathered.facts.lang),
    readFile(new URL('../../../src/components/theme.js', import.meta.url), 'utf8'),
  ]);
  const edition = writeEdition({ ...gathered, styles: styles + gathered.styles, theme, script, pack });
  await writeFile(join(dir, editionName), inChunks(edition));
}

// Letters that are written at once.
const chunk = 1 << 20;

async function* inChunks(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < chunk) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  yield held.join('');
}
