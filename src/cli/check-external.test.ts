import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFindings } from '../problems.ts';
import { checkExternal } from './check-external.ts';

const asked: string[] = [];
let server: Server;
let host: string;
let folder: string;

beforeEach(async () => {
  asked.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'unscroll-test-'));
  let stumbles = 0;
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/no-head') response.statusCode = method === 'HEAD' ? 405 : 200;
    else if (url === '/gone') response.statusCode = 404;
    else if (url === '/stumbles') response.statusCode = stumbles++ < 2 ? 503 : 200;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function check(...paths: string[]): Promise<string[]> {
  const findings = createFindings();
  const links = paths.map((path, index) => ({
    href: host + path,
    place: { file: 'notes.md', line: index + 1, column: 1 },
  }));
  await checkExternal(links, { cache: join(folder, 'external.json'), pause: 1, patience: 2000, now: 1e12 }, findings);
  return findings.all().map(({ place, reason }) => `${place.line} ${reason.replace(host, '')}`);
}

it('reports an address that is gone, once, at its first place', async () => {
  expect(await check('/fine', '/gone#a', '/gone#b')).toEqual(['2 /gone#a does not answer: status 404']);
});

it('asks by GET where a host refuses HEAD', async () => {
  expect(await check('/no-head')).toEqual([]);
  expect(asked).toEqual(['HEAD /no-head', 'GET /no-head']);
});

it('asks again before it calls an address dead', async () => {
  expect(await check('/stumbles')).toEqual([]);
});

it('does not ask again for a day what answered', async () => {
  await check('/fine');
  await check('/fine');
  expect(asked).toEqual(['HEAD /fine']);
});
