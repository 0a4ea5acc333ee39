const helper = '\0vite/preload-helper.js';
const own = '\0unscroll-import:';

/**
 * A Vite plugin that leaves `import()` as it is. Vite wraps each in a loader that fetches what the imported module needs
 * beforehand; ours need nothing more, and the loader would be half of the script that every page carries.
 * Each importer gets a copy: a shared one would be a request of its own.
 */
export function plainImports() {
  return {
    name: 'unscroll-plain-imports',
    enforce: 'pre' as const,
    // Astro says otherwise for all environments; without this every script lists what each import would need.
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
    resolveId: (id: string, importer: string | undefined) => (id === helper ? own + importer : undefined),
    load: (id: string) => (id.startsWith(own) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
