// A plain web server for any built site, with gzip and without policies, that counts what it sends.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface CountingServer {
  readonly url: string;
  /** What was sent since `reset`: paths and bytes of bodies, with what a plain server adds as headers. */
  readonly sent: readonly { readonly path: string; readonly bytes: number }[];
  readonly reset: () => void;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const packed = /^(?:text|application\/(?:json|manifest)|image\/svg)/;
const headerBytes = 224;

/** Serves DIR on a free port; a path without ending is the page of that name. */
export async function serveCounting(dir: string): Promise<CountingServer> {
  const sent: { path: string; bytes: number }[] = [];
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    const file = join(dir, normalize(path));
    const found = [file, join(file, 'index.html'), `${file.replace(/\/$/, '')}.html`].find(
      (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
    );
    if (!found) {
      sent.push({ path, bytes: headerBytes });
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(found)] ?? 'application/octet-stream';
    const plain = readFileSync(found);
    const body = packed.test(type) ? gzipSync(plain) : plain;
    sent.push({ path, bytes: body.length + headerBytes });
    response
      .writeHead(200, { 'content-type': type, ...(body === plain ? {} : { 'content-encoding': 'gzip' }) })
      .end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    reset: () => {
      sent.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
