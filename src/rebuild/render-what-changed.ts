// In: the paths of a site's pages, each with a key of all that it shows. Out: the same pages, of which only those are rendered
// whose key is new; the others are taken from what the last build kept.
// 1 those that are as they were are written   2 Astro renders the others   3 all are kept for the next time
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Settings } from '../options.ts';
import { releaseMemory } from '../spare-memory.ts';
import { type ByteStore, openByteStore } from './byte-store.ts';
import { programKey } from './program-key.ts';
import { storeFile, tidyStores } from './store-file.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** How many pages there are, and of these how many were rendered, in all languages of a site. */
export interface Tally {
  all: number;
  rendered: number;
}

/** Nothing yet. */
export function emptyTally(): Tally {
  return { all: 0, rendered: 0 };
}

/** The integration that renders what changed since the last build with the same SETTINGS, and adds that to TALLY. */
export function renderWhatChanged(settings: () => Settings, tally: Tally): AstroIntegration {
  let folder: string;
  let file: string;
  let store: ByteStore;
  let made: Map<string, string>;
  const changedOnly = (paths: readonly Path[]): Path[] => {
    releaseMemory();
    // The commit at hand is part of the origin; pages that show it have it in their keys.
    const { origin: _, ...lasting } = settings();
    file = storeFile('pages', settings());
    store = openByteStore(file, programKey(lasting, readdirSync(join(folder, '_astro'))));
    made = new Map();
    const changed = paths.filter((path) => {
      if (path.cacheKey === undefined) return true;
      const output = outputOf(path);
      const bytes = store.get(output, path.cacheKey);
      if (bytes) writeInto(folder, output, bytes);
      else made.set(output, path.cacheKey);
      return !bytes;
    });
    const isPage = ({ route }: Path) => route.type === 'page';
    tally.all += paths.filter(isPage).length;
    tally.rendered += changed.filter(isPage).length;
    return changed;
  };
  return {
    name: 'unscroll-rebuild',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => ({
          ...renderer,
          getStaticPaths: async () => changedOnly(firstOfEach(await renderer.getStaticPaths())),
        }));
      },
      'astro:build:generated': () => {
        try {
          if (made.size) keepPages(store, folder, made);
          tidyStores(file);
        } catch {
          // Where nothing can be kept the next build renders all pages.
        } finally {
          store.close();
        }
      },
    },
  };
}

/** The integration that says how much was rendered, where that is not all. */
export function sayWhatChanged(tally: Tally): AstroIntegration {
  return {
    name: 'unscroll-tally',
    hooks: {
      'astro:build:done': () => {
        const { all, rendered } = tally;
        if (rendered < all) console.log(`${rendered} of ${all} pages rendered, the others are as they were`);
      },
    },
  };
}

/** As Astro decides where two routes make the same path. */
function firstOfEach(paths: readonly Path[]): Path[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const output = outputOf(path);
    return !seen.has(output) && seen.add(output);
  });
}

/** The file that Astro writes for a path, relative to the site's folder. */
function outputOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'page' ? `${path}/index.html` : path;
}

function writeInto(folder: string, path: string, bytes: Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function keepPages(store: ByteStore, folder: string, keys: ReadonlyMap<string, string>): void {
  const draft = store.revise();
  try {
    for (const [path, key] of keys) draft.add(path, key, readFileSync(join(folder, path)));
    draft.keep();
  } finally {
    draft.discard();
  }
}
