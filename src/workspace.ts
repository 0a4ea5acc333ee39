// Astro wants a root of its own to write types and caches into: a fresh folder, so that builds never meet and the
// program's own folder may be read-only.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { cleanUpAtExit } from './publish/clean-up-at-exit.ts';

/**
 * Makes a folder for one run of Astro over the program's own pages. It becomes the process's working directory, since
 * Astro writes into that as well, and is removed when the process ends: Astro may write until then.
 * @returns the configuration of that run.
 */
export function makeWorkspace(): AstroInlineConfig {
  const program = realpathSync(fileURLToPath(new URL('../', import.meta.url)));
  const isPacked = import.meta.url.endsWith('.js');
  const root = makeFolder(isPacked ? realpathSync(tmpdir()) : join(program, '.cache'));
  cleanUpAtExit(() => rmSync(root, { recursive: true, force: true }));
  process.chdir(root);
  // Astro mistakes the scripts of pages for missing ones where pages and root have no folder in common. In a clone the
  // root is inside; what is packed, perhaps read-only, comes to the root instead.
  const source = isPacked ? join(root, 'src') : join(program, 'src');
  if (isPacked) cpSync(join(program, 'src'), source, { recursive: true });
  // Astro's virtual modules import its packages by name, from the root.
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  symlinkSync(packages, join(root, 'node_modules'), 'junction');
  // Builds tell nobody anything and ask nobody for news.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  return {
    root,
    configFile: false,
    srcDir: source,
    publicDir: join(program, 'public'),
    cacheDir: join(root, 'cache'),
    vite: { cacheDir: join(root, 'vite') },
  };
}

function makeFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'unscroll-'));
}
