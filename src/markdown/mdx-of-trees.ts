import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroIntegration } from 'astro';
import { rehypeTakeModule, remarkTakeNothing } from './module-plugins.ts';

/** Astro's MDX compiler, set to take the finished trees of pages with components (see module-source.ts). */
export function mdxOfTrees(): AstroIntegration {
  return mdx({
    extendMarkdownConfig: false,
    // All of these have been done, or left, when the notes were read and finished.
    syntaxHighlight: false,
    processor: treeProcessor(),
    optimize: true,
  });
}

/** What turns the text of a module file (see module-source.ts) into JavaScript. */
export function treeProcessor() {
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkTakeNothing],
    rehypePlugins: [rehypeTakeModule],
  });
}
