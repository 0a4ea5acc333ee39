// The integration: wires the rooms to Astro's hooks, so that `astro build` alone makes a whole site.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginWork } from './begin-work.ts';
import { buildTranslations } from './build-translations.ts';
import { codeFolder } from './code-folder.ts';
import { serveNotes } from './dev/serve-notes.ts';
import type { IndexWork } from './index-work.ts';
import { keepPlace, keptNotes } from './kept-notes.ts';
import { compileModules, resolveFromNotes } from './markdown/compile-modules.ts';
import { offline } from './offline/offline.ts';
import { relativeBase } from './relative-base.ts';
import { translationPath, type Settings, type UnscrollOptions } from './options.ts';
import { plainCss } from './plain-css.ts';
import { plainImports } from './plain-imports.ts';
import { formatFindings, NotesError } from './problems.ts';
import { makeRelative } from './publish/make-relative.ts';
import { type BuiltFacts, publish } from './publish/publish.ts';
import { emptyTally, renderWhatChanged, sayWhatChanged, type Tally } from './rebuild/render-what-changed.ts';
import { type SiteFacts, siteFacts } from './site-facts.ts';
import { releaseMemory } from './spare-memory.ts';
import { reportBrokenLinks } from './report-broken-links.ts';
import { serveIndex } from './search/serve-index.ts';
import { shortenScript } from './search/shorten-script.ts';
import { virtualModules } from './virtual-modules.ts';
import { usedDictionaries } from './write-languages.ts';
import { writeBrandStyles } from './write-brand-styles.ts';
import { writeTexts } from './write-texts.ts';

// One waits for the disk while others are made.
const pagesAtOnce = 8;

const program = fileURLToPath(new URL('../', import.meta.url));

/**
 * Astro integrations that publish course notes. Everything in OPTIONS has a default; FACTS are those of a site that somebody
 * has looked at before.
 */
export default function unscroll(options: UnscrollOptions = {}, facts = siteFacts(options)): AstroIntegration[] {
  const tally = emptyTally();
  const built: BuiltFacts = { folders: [], hashes: new Map() };
  return [
    ...oneLanguage(facts, tally, built),
    buildTranslations(options, {
      folders: built.folders,
      settings: facts.settings,
      translations: () => facts.look().translations,
      integrationsFor: (translated) => oneLanguage(siteFacts(translated), tally, built),
    }),
    sayWhatChanged(tally),
    publish(options.root ?? process.cwd(), facts.settings, built),
  ];
}

/** What builds the notes in one language; a translation is built into the site whose part it is. */
function oneLanguage(facts: SiteFacts, tally: Tally, built: BuiltFacts): AstroIntegration[] {
  return [main(facts, built), compileModules(facts.mayHaveModules), renderWhatChanged(facts.settings, tally)];
}

function main({ begin, look, mayHaveModules }: SiteFacts, { hashes }: BuiltFacts): AstroIntegration {
  let settings: Settings;
  let root: string;
  let whenLoaded: () => void;
  let folder: string;
  let isBuild: boolean;
  let index: IndexWork;
  const finishIndex = async () => {
    await index.finish();
    await shortenScript(folder);
  };
  return {
    name: 'unscroll',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, injectScript, injectRoute }) => {
        root = realpathSync(fileURLToPath(config.root));
        settings = begin(root, command === 'dev');
        isBuild = command === 'build';
        const brand = writeBrandStyles(codeFolder(root), settings);
        updateConfig({
          base: settings.base,
          ...(settings.site === undefined ? {} : { site: settings.site }),
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never', concurrency: pagesAtOnce },
          compressHTML: true,
          vite: {
            // The search index is there before the pages are.
            build: { assetsInlineLimit: 0, emptyOutDir: false, reportCompressedSize: false },
            css: plainCss,
            environments: { client: { build: { rolldownOptions: { output: { entryFileNames: nameScript } } } } },
            define: {
              'import.meta.env.UNSCROLL_OFFLINE': JSON.stringify(settings.offline),
              'import.meta.env.UNSCROLL_RELATIVE_BASE': JSON.stringify(
                relativeBase + translationPath(settings.translation),
              ),
            },
            plugins: [
              virtualModules('unscroll-settings', {
                loader: () => nativeImport('createLoaders', './loader'),
                kept: () => `${nativeImport('keptNotes, textIn', './kept-notes')}
export const kept = () => keptNotes(${JSON.stringify(root)});
export const textOf = (page) => textIn(kept(), page);`,
                settings: () => `export default ${JSON.stringify(settings)}`,
                brand: () => `export { default } from ${JSON.stringify(`${brand}?url`)}`,
              }),
              plainImports(),
              ...(isBuild ? [withoutToolbar()] : []),
              usedDictionaries(
                () => codeFolder(root),
                () => settings.isDev,
              ),
              ...(mayHaveModules() ? [resolveFromNotes(join(codeFolder(root), 'modules'))] : []),
            ],
            server: {
              fs: { allow: [program, root, settings.root, ...settings.notes] },
              // What the loader writes is no news to the server.
              watch: { ignored: [`${codeFolder(root)}/**`] },
            },
          },
        });
        // For those who work on the program itself.
        if (settings.isDev && !program.includes('node_modules'))
          injectRoute({ pattern: '/style/', entrypoint: join(program, 'src/dev/style-page/Style.astro') });
        if (settings.isDev) injectScript('page', `import ${JSON.stringify(join(program, 'src/dev/client.ts'))};`);
      },
      'astro:server:setup': (setup) => {
        whenLoaded = serveNotes(setup, settings, root);
        serveIndex(setup.server, settings.base, root);
      },
      'astro:server:start': () => whenLoaded(),
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        if (isBuild) keepPlace(root, { folder, base: settings.base });
      },
      'astro:build:start': () => {
        index = keptNotes(root).index!;
        releaseMemory();
      },
      'astro:build:generated': () => writeTexts(folder, keptNotes(root)),
      'astro:build:done': async () => {
        // What is built into the original's folder later; a translation has no others inside.
        const besides =
          settings.translation === undefined
            ? look().translations.map((tag) => settings.base + translationPath(tag))
            : [];
        const sources = new Map(keptNotes(root).records.sections.map(({ address, source }) => [address, source]));
        const indexing = beginWork(finishIndex());
        const findings = reportBrokenLinks(folder, settings.base, sources, settings.root, besides);
        if (findings.length && settings.strict) {
          // Nothing is written any more when this is left.
          await Promise.allSettled([indexing]);
          throw new NotesError(findings);
        }
        if (findings.length) console.warn(formatFindings(findings));
        releaseMemory();
        const hashed = await offline(folder, {
          base: settings.base,
          ...(settings.isRelative
            ? {
                finish: (folder: string) => makeRelative(folder, translationPath(settings.translation)),
                keptBase: './',
              }
            : {}),
          isOn: settings.offline,
          indexed: indexing,
          packed: index.packed,
          oneFile: settings.oneFile,
          pdf: settings.pdf,
          epub: settings.epub,
        });
        for (const [path, { hash }] of hashed) hashes.set(translationPath(settings.translation) + path, hash);
      },
    },
  };
}

/**
 * Code that exports NAMES of FILE (without extension, beside this module) as Node itself loads it. For the loader: Vite would
 * transform all rooms of the program one by one, which takes as long as all the rest of a small build. For what the loader
 * keeps: there is one such module in the process, not another one in the pages.
 */
function nativeImport(names: string, file: string): string {
  const self = import.meta.url;
  const path = file + (self.endsWith('.ts') ? '.ts' : '.js');
  return `import { createRequire } from 'node:module';
export const { ${names} } = createRequire(${JSON.stringify(self)})(${JSON.stringify(path)});`;
}

/**
 * Builds load the content config by a server of Vite's, for which Astro would have the packages of its toolbar bundled, as
 * for dev: that takes longer than reading a course.
 */
function withoutToolbar() {
  return {
    name: 'unscroll-without-toolbar',
    enforce: 'post' as const,
    configEnvironment: (name: string, environment: { optimizeDeps?: { include?: string[] | undefined } }) => {
      if (name === 'client') environment.optimizeDeps = { ...environment.optimizeDeps, include: [] };
    },
  };
}

/** The name of a page's script: every page carries it, and Astro's own is three times as long. */
function nameScript({ name }: { readonly name: string }): string {
  return `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`;
}
