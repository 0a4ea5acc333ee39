// Dev, on the server's side. 1 watch what the notes are made from   2 on a save: the stages again, through Astro
// 3 an error: to the terminal and into the browser   4 success: pages anew, and the browser to where the save was
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { codeFolder } from '../code-folder.ts';
import type { Settings } from '../options.ts';
import { formatFindings } from '../problems.ts';
import { devReportPath } from './create-dev-run.ts';
import { readDevReport } from './dev-report.ts';
import { isWatched } from './is-watched.ts';
import type { SavedPlace } from './saved-place.ts';
import { toOverlay } from './to-overlay.ts';

type SetUp = HookParameters<'astro:server:setup'>;

/** Sent to the browser after a save. */
export interface SavedLines extends SavedPlace {
  /** When it was saved, milliseconds of the server's clock. */
  readonly time: number;
}

// Several files may be saved at once, and some editors truncate a file before they write it.
const patience = 15;
const patienceWithEmpty = 300;
// A browser that reloads because of a save asks within this time where it was.
const fresh = 2000;

/**
 * Keeps the site that SERVER shows in step with the notes; ROOT is the folder that Astro runs in.
 * @returns what is to be done when the notes have been loaded for the first time.
 */
export function serveNotes(
  { server, refreshContent }: Pick<SetUp, 'server' | 'refreshContent'>,
  settings: Settings,
  root: string,
): () => void {
  const browser = server.environments.client.hot;
  const report = () => readDevReport(devReportPath(root));
  let saved: SavedLines | undefined;
  let timer: NodeJS.Timeout | undefined;

  const update = async () => {
    const { run } = report();
    await refreshContent!({});
    // While Astro reads its own configuration, which it does now and then, it refuses.
    for (let tries = 0; report().run === run && tries < 500; tries++) {
      await setTimeout(20);
      await refreshContent!({});
    }
    if (report().errors.length) return showErrors();
    watchFiles();
    forgetModules();
    // Also clears the message about an error that is mended.
    browser.send({ type: 'full-reload', path: '*' });
    const place = report().saved;
    if (!place || !settings.follow) return;
    saved = { ...place, time: Date.now() };
    browser.send('unscroll:saved', saved);
  };

  const showErrors = () => {
    console.error(formatFindings(report().errors));
    browser.send(overlay());
  };

  const overlay = () => {
    const [first] = report().errors;
    return toOverlay(first!, resolve(settings.root, first!.place.file));
  };

  const watchFiles = () => server.watcher.add([...report().files]);

  // Astro forgets the old entries by itself, but not the old modules of pages with components.
  const forgetModules = () => {
    const inside = `${codeFolder(root).replaceAll('\\', '/')}/`;
    for (const { moduleGraph } of Object.values(server.environments))
      for (const [id, module] of moduleGraph.idToModuleMap)
        if (id.startsWith(inside) || id.endsWith('/.astro/content-modules.mjs'))
          moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
  };

  server.watcher.add([...settings.notes, settings.ledger, ...(settings.registry ? [settings.registry.path] : [])]);
  server.watcher.on('all', (_event, path) => {
    if (!isWatched(path, settings, report().files)) return;
    clearTimeout(timer);
    timer = globalThis.setTimeout(
      () => void update().catch((error: unknown) => console.error(error)),
      isEmpty(path) ? patienceWithEmpty : patience,
    );
  });

  browser.on('unscroll:hello', ({ isReload }: { isReload: boolean }, client) => {
    if (report().errors.length) client.send(overlay());
    else if (isReload && saved && Date.now() - saved.time < fresh) client.send('unscroll:saved', saved);
  });

  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.endsWith('/__unscroll/edit')) return next();
    const page = report().pages.find(({ address }) => address === url.searchParams.get('address'));
    const file = `${page?.path}:${url.searchParams.get('line')}:1`;
    response.writeHead(page ? 307 : 404, page && { location: `/__open-in-editor?${new URLSearchParams({ file })}` });
    response.end();
  });

  return () => {
    if (report().errors.length) showErrors();
    watchFiles();
  };
}

function isEmpty(path: string): boolean {
  try {
    return statSync(path).size === 0;
  } catch {
    // It is gone, or may not be looked at: whoever reads it says so.
    return false;
  }
}
