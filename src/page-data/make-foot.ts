import { toHtml } from 'hast-util-to-html';
import type { About } from '../find-about.ts';
import { createFindings } from '../problems.ts';
import { parseMarkdown } from '../read/parse-markdown.ts';
import { sanitize } from '../read/sanitize.ts';
import { walkElements } from '../walk.ts';
import type { Foot } from './page-types.ts';

/** What stands at the foot of a page: FOOTER as HTML, then ABOUT, where OWN, what the page's file says, goes first. */
export function makeFoot(
  footer: string | undefined,
  { author, license, source }: About,
  own: { readonly author?: string | undefined; readonly license?: string | undefined } = {},
): Foot | undefined {
  const foot = {
    html: footer,
    author: own.author ?? author,
    license: own.license === undefined ? license : { title: own.license },
    source,
  };
  return Object.values(foot).some((part) => part !== undefined) ? foot : undefined;
}

/** MARKDOWN, a line of text with links, as HTML. Nothing in it runs or loads. */
export function footerHtml(markdown: string): string {
  const parsed = parseMarkdown('footer', markdown, createFindings());
  if (!parsed) return '';
  const tree = sanitize(parsed);
  walkElements(tree, (node) => {
    node.children = node.children.filter((child) => child.type !== 'element' || !/^(img|picture)$/.test(child.tagName));
  });
  return toHtml(tree);
}
