import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { keptNotes, textIn } from '../kept-notes.ts';
import { indexFolder, indexInMemory } from './index-site.ts';
import { readBlocks } from './read-blocks.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * Lets SERVER answer for the search index below BASE (a path with slashes around it): made from the notes as last saved
 * when a search is first opened after that. ROOT is the folder that Astro runs in.
 */
export function serveIndex(server: ViteDevServer, base: string, root: string): void {
  let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const folder = `${base}${indexFolder}/`;
  // As far as pages with components can be read without running them.
  const make = () => {
    const notes = keptNotes(root);
    return indexInMemory(notes.records, ({ page, opening }) => readBlocks(opening + textIn(notes, page).html));
  };
  const answer = async (name: string, response: ServerResponse) => {
    files ??= make().catch((error: unknown) => {
      files = undefined;
      throw error;
    });
    const content = (await files).get(name);
    response.statusCode = content ? 200 : 404;
    response.setHeader('content-type', types[name.split('.').at(-1)!] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(content);
  };
  server.watcher.on('all', () => {
    files = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Middlewares see addresses with or without the base, as the server is set up.
    const start = [folder, `/${indexFolder}/`].find((path) => pathname.startsWith(path));
    const name = start && pathname.slice(start.length);
    if (name === undefined) return next();
    answer(name, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
}
