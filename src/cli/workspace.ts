// Astro wants a root of its own to write types and caches into: a fresh folder, so that builds never meet and the
// program's own folder may be read-only.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';

export interface Workspace {
  readonly config: AstroInlineConfig;
  readonly remove: () => void;
}

/** A folder for one run of Astro over the program's own pages. */
export function makeWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'unscroll-'));
  const program = fileURLToPath(new URL('../../', import.meta.url));
  // Astro's virtual modules import its packages by name, from the root.
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  symlinkSync(packages, join(root, 'node_modules'), 'junction');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return {
    config: {
      root,
      configFile: false,
      srcDir: join(program, 'src'),
      publicDir: join(program, 'public'),
      cacheDir: join(root, 'cache'),
      vite: { cacheDir: join(root, 'vite') },
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
