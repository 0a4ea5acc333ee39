// The translations of the notes: each is a site of its own, with its index and its editions, in a folder of the whole.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { translationPath, type Settings, type UnscrollOptions } from './options.ts';
import { makeWorkspace } from './workspace.ts';

interface TranslationBuilds {
  /** Where the names of their folders are put. */
  readonly folders: string[];
  readonly settings: () => Settings;
  /** The languages that the notes are translated into. */
  readonly translations: () => readonly string[];
  /** What builds one of them. */
  readonly integrationsFor: (options: UnscrollOptions) => AstroIntegration[];
}

/** The integration that builds the translations of the notes that OPTIONS name into the site, after the notes themselves. */
export function buildTranslations(
  options: UnscrollOptions,
  { folders, settings, translations, integrationsFor }: TranslationBuilds,
): AstroIntegration {
  return {
    name: 'unscroll-translations',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { root } = settings();
        for (const translation of translations()) {
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
