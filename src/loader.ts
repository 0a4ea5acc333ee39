// The loaders of the collections, over one run of the stages.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { createDevRun } from './dev/create-dev-run.ts';
import { keepNotes, keptPlace, packOld, packTexts } from './kept-notes.ts';
import { createHighlighter } from './markdown/highlight.ts';
import { createMemory } from './memory.ts';
import { openNotesMemory } from './rebuild/notes-memory.ts';
import type { Settings } from './options.ts';
import { runStages } from './run-stages.ts';
import { releaseMemory } from './spare-memory.ts';
import { storeEntries } from './store-entries.ts';
import { indexRun, names, toStored, type Name, type StoredNotes } from './stored-notes.ts';

/** Loaders for all collections; those that Astro loads together share a run. In dev an error leaves them as they were. */
export function createLoaders(settings: Settings): Record<Name, Loader> {
  const start = settings.isDev ? inDev(settings) : (root: string) => inBuild(settings, root);
  const served = new Set<Name>();
  let current: Promise<StoredNotes | undefined> | undefined;
  // A collection that comes a second time begins the next run.
  const notesFor = (name: Name, root: string) => {
    if (served.has(name)) served.clear();
    if (!served.size) current = start(root);
    served.add(name);
    const notes = current!;
    // They are in the store then.
    if (served.size === names.length) current = undefined;
    return notes;
  };
  const loader = (name: Name): Loader => ({
    name: `unscroll-${name}`,
    load: async (context) => {
      const root = realpathSync(fileURLToPath(context.config.root));
      const notes = await notesFor(name, root);
      if (!notes) return;
      keepNotes(root, notes.kept);
      await storeEntries(notes.entries[name], context);
    },
  });
  return {
    sections: loader('sections'),
    services: loader('services'),
    site: loader('site'),
    pictures: loader('pictures'),
  };
}

async function inBuild(settings: Settings, root: string): Promise<StoredNotes> {
  const memory = openNotesMemory(settings);
  try {
    const run = await runStages(settings, root, createHighlighter(), console.warn, { read: memory.read });
    const { entries, kept: made } = toStored(run, root, settings.site);
    // Nothing is kept that knows the trees.
    const kept = { ...made, texts: packTexts(made.texts) };
    const place = keptPlace(root);
    releaseMemory();
    // Pagefind, another process, is at work from here on.
    const index = place && (await indexRun(run, kept, place, settings.oneFile));
    const old = packOld(made.old);
    memory.save();
    return { entries, kept: { ...kept, old, ...(index && { index }) } };
  } finally {
    memory.close();
  }
}

function inDev(settings: Settings): (root: string) => Promise<StoredNotes | undefined> {
  const highlighter = createHighlighter();
  const memory = createMemory();
  const run = createDevRun((root) => runStages(settings, root, highlighter, console.warn, memory));
  return async (root) => {
    const done = await run(root);
    return done && toStored(done, root, settings.site);
  };
}
