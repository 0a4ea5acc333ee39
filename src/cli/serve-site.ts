import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answer, type BuiltSite } from '../publish/answer.ts';
import { isCompressible } from '../publish/content-type.ts';

/** Where to listen; a taken port is passed over unless it was asked for. */
export interface Listening {
  readonly port: number | undefined;
  readonly host: string;
}

const firstPort = 4321;
const triedPorts = 20;

/** Serves SITE over http, compressed. @returns the server, listening. */
export async function serveSite(site: BuiltSite, { port, host }: Listening): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { status, headers, body } = answer(site, pathname, request.headers['if-none-match']);
    const isSmaller =
      body && isCompressible(headers['content-type'] ?? '') && /gzip/.test(String(request.headers['accept-encoding']));
    const sent = isSmaller ? gzipSync(body) : body;
    response.writeHead(status, {
      ...headers,
      ...(isSmaller ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
      ...(sent ? { 'content-length': sent.length } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
  });
  const ports = port === undefined ? Array.from({ length: triedPorts }, (_, index) => firstPort + index) : [port];
  for (const [index, at] of ports.entries()) {
    try {
      await listen(server, at, host);
      return server;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || index === ports.length - 1) throw error;
    }
  }
  return server;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}
