// A server that can go away, stall, answer for somebody else, lose a file, and change its site.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../../src/publish/answer.ts';
import { headerRules } from '../../src/publish/headers.ts';
import type { SiteServer } from '../serve.ts';

export interface EditionServer extends SiteServer {
  /** What it does from now on. */
  readonly state: {
    folder: string;
    base: string;
    mode: 'answers' | 'gone' | 'stalls' | 'portal';
    /** Paths that are answered by an error. */
    broken: Set<string>;
    /** How many more answers it gives before it goes away. */
    left: number;
  };
  /** Path and bytes of everything that was sent. */
  readonly sent: { readonly path: string; readonly bytes: number }[];
}

const portal = '<!doctype html><title>Log in</title><h1>Welcome to the train network</h1>';

export async function serveEditions(): Promise<EditionServer> {
  const state: EditionServer['state'] = { folder: '', base: '/', mode: 'answers', broken: new Set(), left: Infinity };
  const sent: { path: string; bytes: number }[] = [];
  const rules = headerRules({ hsts: false });
  const server = createServer((request, response) => {
    if (state.left-- <= 0) state.mode = 'gone';
    if (state.mode === 'gone') request.socket.destroy();
    if (state.mode === 'gone' || state.mode === 'stalls') return;
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (state.mode === 'portal') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(portal);
      return;
    }
    if (state.broken.has(path)) {
      response.writeHead(500).end();
      return;
    }
    const { status, headers, body } = answer(
      { folder: state.folder, base: state.base, rules },
      path,
      request.headers['if-none-match'],
    );
    sent.push({ path, bytes: body?.length ?? 0 });
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    state,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
