import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import type { Nodes, Root } from 'mdast';
import { titleKey } from '../split/title-key.ts';

/** A heading of one revision of a file, with the text directly below it. */
export interface OutlinedHeading {
  /** GitHub's anchor in the whole file. */
  readonly anchor: string;
  readonly title: string;
  readonly depth: number;
  readonly line: number;
  /** Keys of the headings above, outermost first. */
  readonly path: readonly string[];
  /** The title without number, badges and case: what stays when items are renumbered. */
  readonly key: string;
  /** The text down to the next heading, block by block. */
  readonly blocks: readonly string[];
}

/** The headings of a Markdown file, as GitHub shows them, in order. */
export function outlineMarkdown(text: string): OutlinedHeading[] {
  const tree = markdownToMdast(text, { features: { smartPunctuation: false } }) as Root;
  const slugger = new GithubSlugger();
  const headings: (OutlinedHeading & { blocks: string[] })[] = [];
  const add = (depth: number, title: string, line: number) => {
    const above = headings.filter((heading) => heading.depth < depth);
    const path: string[] = [];
    let limit = depth;
    for (const heading of above.reverse())
      if (heading.depth < limit) {
        path.unshift(heading.key);
        limit = heading.depth;
      }
    headings.push({
      anchor: slugger.slug(title),
      title: title.trim(),
      depth,
      line,
      path,
      key: titleKey(title),
      blocks: [],
    });
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') add(node.depth, toString(node, { includeHtml: false, includeImageAlt: false }), line);
    else if (node.type === 'html') {
      for (const match of node.value.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi))
        add(
          Number(match[1]),
          match[2]!.replace(/<[^>]*>/g, ''),
          line + node.value.slice(0, match.index).split('\n').length - 1,
        );
      const rest = node.value
        .replace(/<h([1-6])\b[^>]*>[\s\S]*?<\/h\1>/gi, '')
        .replace(/<[^>]*>/g, ' ')
        .trim();
      if (rest) headings.at(-1)?.blocks.push(rest);
    } else if ('children' in node && node.children.some(holdsHeading)) node.children.forEach(walk);
    else if (node.type === 'list') for (const item of node.children) headings.at(-1)?.blocks.push(textOf(item));
    else if (node.type !== 'definition' && node.type !== 'yaml') headings.at(-1)?.blocks.push(textOf(node));
  };
  tree.children.forEach(walk);
  return headings;
}

function textOf(node: Nodes): string {
  return toString(node, { includeHtml: false });
}

function holdsHeading(node: Nodes): boolean {
  return (
    node.type === 'heading' ||
    (node.type === 'html' && /<h[1-6]\b/i.test(node.value)) ||
    ('children' in node && node.children.some(holdsHeading))
  );
}
