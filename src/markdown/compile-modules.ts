import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { rehypeTakeModule, remarkTakeNothing } from './module-plugins.ts';
import { fromModuleText } from './module-source.ts';

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

/**
 * A Vite plugin that resolves what the module files in FOLDER import from where the author wrote it.
 * An import that leads nowhere fails with the author's file and line.
 */
export function resolveFromNotes(folder: string): Plugin {
  const inside = `${folder.replaceAll('\\', '/')}/`;
  const isModule = (id: string | undefined) => id?.startsWith(inside) === true && id.endsWith('.mdx');
  return {
    name: 'unscroll-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isModule(importer) || isAbsolute(source)) return undefined;
      const { path, file, scriptLines } = fromModuleText(readFileSync(importer!, 'utf8'));
      const resolveFrom = (from: string) => this.resolve(source, from, { ...options, skipSelf: true });
      // What the compiler adds is this program's; packages of the author's are beside the notes.
      const found = source.startsWith('.')
        ? await resolveFrom(path)
        : ((await resolveFrom(importer!)) ?? (await resolveFrom(path)));
      if (found) return found;
      const [text, line] = scriptLines.find(([text]) => text.includes(source)) ?? ['', 1];
      const row = line + text.slice(0, text.indexOf(source)).split('\n').length - 1;
      throw Object.assign(new Error(`there is no "${source}" to import`), {
        loc: { file: path, line: row, column: 1 },
        hint: `Check the import in ${file}.`,
      });
    },
  };
}

function isAbsolute(source: string): boolean {
  return source.startsWith('\0') || /^(\/|[a-z]:|[a-z-]+:)/i.test(source);
}
