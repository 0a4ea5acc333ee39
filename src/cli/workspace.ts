// Astro wants a root of its own to write types and caches into: a fresh folder, so that builds never meet and the
// program's own folder may be read-only.
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { cleanUpAtExit } from '../publish/clean-up-at-exit.ts';

/**
 * Makes a folder for one run of Astro over the program's own pages. It becomes the process's working directory, since
 * Astro writes into that as well, and is removed when the process ends: Astro may write until then.
 * @returns the configuration of that run.
 */
export function makeWorkspace(): AstroInlineConfig {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'unscroll-'));
  cleanUpAtExit(() => rmSync(root, { recursive: true, force: true }));
  process.chdir(root);
  const program = fileURLToPath(new URL('../../', import.meta.url));
  // Astro's virtual modules import its packages by name, from the root.
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  symlinkSync(packages, join(root, 'node_modules'), 'junction');
  // Builds tell nobody anything and ask nobody for news.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  return {
    root,
    configFile: false,
    srcDir: join(program, 'src'),
    publicDir: join(program, 'public'),
    cacheDir: join(root, 'cache'),
    vite: { cacheDir: join(root, 'vite') },
  };
}
