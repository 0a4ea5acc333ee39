import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPicture } from './fetch-picture.ts';
import { isPublicAddress } from './is-public-address.ts';

/** One red dot. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>';

let server: Server;
let host: string;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/dot.png') response.end(png);
    else if (url === '/called.gif') response.end(png);
    else if (url === '/drawing') response.end(drawing);
    else if (url === '/script.svg') response.end(drawing.replace('<path', '<script>alert(1)</script><path'));
    else if (url === '/page.png') response.end('<!doctype html><title>Sign in</title>');
    else if (url === '/long.png') response.end(Buffer.concat([png, Buffer.alloc(5000)]));
    else if (url === '/moved') response.writeHead(302, { location: '/dot.png' }).end();
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/dot.png' }).end();
    else if (url === '/downgraded') response.writeHead(302, { location: 'ftp://127.0.0.1/dot.png' }).end();
    else if (url === '/slow.png') response.write(png.subarray(0, 20));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const own = (address: string) => address === '127.0.0.1' || address === '::1';
const fetchFrom = (address: string, options = {}) =>
  fetchPicture(address, { patience: 5000, most: 1000, isAllowed: own, ask: { get, protocol: 'http:' }, ...options });

test.each([
  ['/dot.png', 'png'],
  ['/called.gif', 'png'],
  ['/moved', 'png'],
  ['/drawing', 'svg'],
])('%s is fetched as %s, whatever it is called', async (path, kind) => {
  const picture = await fetchFrom(host + path);
  expect(picture.kind).toBe(kind);
  if (kind === 'png') expect(Buffer.from(picture.bytes).equals(png)).toBe(true);
});

test.each([
  ['/gone.png', 'status 404'],
  ['/page.png', 'it is no picture that browsers show'],
  ['/script.svg', 'it is a drawing with code in it'],
  ['/long.png', 'it has more than 0.001 MB'],
  ['/round', 'more than 5 redirects'],
  ['/inside', 'its host is no public one'],
  ['/downgraded', 'only https is fetched'],
])('%s is refused: %s', async (path, reason) => {
  await expect(fetchFrom(host + path)).rejects.toThrow(reason);
});

test('a host that begins and never ends is given up', async () => {
  await expect(fetchFrom(`${host}/slow.png`, { patience: 300 })).rejects.toThrow('no answer in 0.3 s');
});

test('a name that leads inside is refused before anything is asked', async () => {
  const address = host.replace('127.0.0.1', 'localhost');
  await expect(fetchFrom(`${address}/dot.png`, { isAllowed: isPublicAddress })).rejects.toThrow(
    'its host is no public one',
  );
  expect((await fetchFrom(`${address}/dot.png`)).kind).toBe('png');
});

test.each(['http://example.org/dot.png', 'https://127.0.0.1/dot.png', 'https://[::1]/dot.png', 'https://2130706433/'])(
  '%s is never asked',
  async (address) => {
    const options = { patience: 5000, most: 1000, isAllowed: isPublicAddress };
    await expect(fetchPicture(address, options)).rejects.toThrow(/only https is fetched|no public one/);
  },
);
