// The translations of the notes: each is a site of its own, with its index and its editions, in a folder of the whole.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { gatherInput } from './gather-input.ts';
import { resolveSettings, translationPath, type UnscrollOptions } from './options.ts';
import { makeWorkspace } from './workspace.ts';

/**
 * The integration that builds the translations of the notes that OPTIONS name into the site, after the notes themselves.
 * @param folders where the names of their folders are put.
 * @param integrationsFor what builds one of them.
 */
export function buildTranslations(
  options: UnscrollOptions,
  folders: string[],
  integrationsFor: (options: UnscrollOptions) => AstroIntegration[],
): AstroIntegration {
  let root: string;
  return {
    name: 'unscroll-translations',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = options.root ?? realpathSync(fileURLToPath(config.root));
      },
      'astro:build:done': async ({ dir }) => {
        const { translations = [] } = gatherInput(resolveSettings(options, root, false));
        for (const translation of translations) {
          const folder = translationPath(translation);
          folders.push(folder);
          await build({
            ...makeWorkspace(),
            logLevel: 'silent',
            outDir: join(fileURLToPath(dir), folder),
            integrations: integrationsFor({ ...options, root, translation }),
          });
        }
      },
    },
  };
}
