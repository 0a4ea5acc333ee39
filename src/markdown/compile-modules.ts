import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { fromModuleText } from './module-source.ts';

/**
 * The integration that compiles pages with components. The compiler is loaded only where HAS_MODULES says that there are
 * files with components: it is an eighth of what a small build loads.
 */
export function compileModules(hasModules: () => boolean): AstroIntegration {
  return {
    name: 'unscroll-modules',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        if (hasModules()) updateConfig({ integrations: [(await import('./mdx-of-trees.ts')).mdxOfTrees()] });
      },
    },
  };
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
