import type { AddressInfo } from 'node:net';
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { indexFolder, indexInMemory, recordsFile } from './index-site.ts';
import type { SearchRecords } from './records.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * Lets SERVER answer for the search index below BASE (a path with slashes around it): made from the notes as last saved
 * when a search is first opened after that.
 */
export function serveIndex(server: ViteDevServer, base: string): void {
  let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const folder = `${base}${indexFolder}/`;
  const ask = async (address: string): Promise<Response> => {
    const response = await fetch(new URL(address, originOf(server)));
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  };
  const make = async () => {
    const records = (await (await ask(folder + recordsFile)).json()) as SearchRecords;
    return indexInMemory(records, async (address) => (await ask(address)).text());
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
    if (name === undefined || name === recordsFile) return next();
    answer(name, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
}

function originOf(server: ViteDevServer): string {
  const { address, port, family } = server.httpServer!.address() as AddressInfo;
  const isAny = address === '::' || address === '0.0.0.0';
  const host = isAny ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
