// A small web server for a built site, as strict as the hosts it will live on.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

/** The promised Content Security Policy, written out: what the site believes of it must not count here. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

export interface SiteServer {
  /** Address of the site's home, with the base path and a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** Serves the built site in DIR below BASE (`/`, `/notes/`) on a free port; anything outside of it is not found. */
export async function serve(dir: string, base = '/'): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodePath(pathname);
    const file = path?.startsWith(base) ? join(dir, normalize(`/${path.slice(base.length)}`)) : undefined;
    if (file && isFolder(file) && !pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const found = file && [file, join(file, 'index.html')].find(isFile);
    if (found) send(response, 200, found);
    else send(response, 404, join(dir, '404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, file: string): void {
  if (!isFile(file)) {
    response.writeHead(status, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    ...(isGoverned(file) ? { 'content-security-policy': contentSecurityPolicy } : {}),
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(createGzip()).pipe(response);
}

// Pages and workers have a policy; nothing else does.
function isGoverned(file: string): boolean {
  return file.endsWith('.html') || file.endsWith('.js');
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
