import { toHtml } from 'hast-util-to-html';
import type { StoredSection } from './entries.ts';
import { withoutJsx } from './markdown/without-jsx.ts';
import type { Element, FrontMatter, NotesPage, Root } from './types.ts';
import { visibleText } from './visible-text.ts';

/** What git knows of a page, nothing where there is no git; and what its file says of its author and licence. */
export interface Tracked extends Pick<FrontMatter, 'author' | 'license'> {
  readonly changed: string | undefined;
  readonly path: string | undefined;
}

/** What the collection `sections` holds of PAGE beside its text. ORDER is its position among all pages. */
export function toSectionData(
  page: NotesPage,
  order: number,
  { changed, path, author, license }: Tracked,
): StoredSection {
  return {
    page: page.id,
    kind: page.kind,
    course: page.course,
    parent: page.parent,
    title: page.title,
    aboveHtml: toHtml(withoutJsx(page.above)),
    titleHtml: toHtml(withoutJsx({ type: 'root', children: [...page.titleTree] } as Root)),
    file: page.file,
    lines: page.lines,
    lang: page.lang,
    ...(page.description === undefined ? {} : { description: page.description }),
    excerpt: excerptOf(page),
    draft: page.draft,
    headings: page.headings.map(({ id, depth, text }) => ({ id, depth, text })),
    words: page.words,
    order,
    ...(changed === undefined ? {} : { changed }),
    ...(path === undefined ? {} : { path }),
    ...(author === undefined ? {} : { author }),
    ...(license === undefined ? {} : { license }),
  };
}

const excerptLength = 240;

/** The first paragraph's words, cut at a sentence's or word's end. */
function excerptOf(page: NotesPage): string {
  const paragraph = page.body.children.find(
    (node) => node.type === 'element' && node.tagName === 'p' && visibleText(node).trim().length > 40,
  ) as Element | undefined;
  const text = paragraph ? visibleText(paragraph).replace(/\s+/g, ' ').trim() : '';
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength);
  const sentence = cut.lastIndexOf('. ');
  return sentence > excerptLength / 2 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
