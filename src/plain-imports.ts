import type { Plugin } from 'vite';

const helper = /^\0vite\/preload-helper\.js$/;
const name = '__vitePreload';
// `__vitePreload(() => import(…), …)`, also with the names that are used of the module.
const wrapped =
  /__vitePreload(?:\$\d+)?\((?:\(\) => (import\([^()]*\))|async \(\) => \{\s*const \{[^{}]*\} = await (import\([^()]*\));\s*return \{[^{}]*\};\s*\}), \w+\)/g;
const definition = /^var __vitePreload(?:\$\d+)? = \(load\) => load\(\);$/gm;

/**
 * A Vite plugin that leaves `import()` as it is. Vite wraps each in a loader that fetches what the imported module needs
 * beforehand; ours need nothing more, and the loader would be half of the script that every page carries.
 * Each importer gets a copy: a shared one would be a request of its own.
 */
export function plainImports(): Plugin {
  return {
    name: 'unscroll-plain-imports',
    enforce: 'pre',
    // Astro says otherwise for all environments; without this every script lists what each import would need.
    configEnvironment: (environment) => (environment === 'client' ? { build: { modulePreload: false } } : undefined),
    applyToEnvironment: ({ name: environment }) => environment === 'client',
    resolveId: { filter: { id: helper }, handler: (_id, importer) => `\0unscroll-import:${importer}` },
    load: { filter: { id: /^\0unscroll-import:/ }, handler: () => `export const ${name} = (load) => load();` },
    renderChunk: { order: 'post', handler: unwrap },
  };
}

/** CODE of a chunk without the wrapping, which has told the bundler by now which exports are used; null if it has none. */
function unwrap(code: string): string | null {
  if (!code.includes(name)) return null;
  const bare = code.replace(wrapped, (_, whole?: string, part?: string) => whole ?? part ?? '');
  const without = bare.replace(definition, '');
  return without.includes(name) ? bare : without;
}
