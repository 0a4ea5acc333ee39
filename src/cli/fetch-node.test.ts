import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchNode } from './fetch-node.ts';
import { nodePackages } from './node-packages.ts';

const wanted = nodePackages[`${process.platform}-${process.arch}`];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-node-'));
  vi.stubEnv('XDG_CACHE_HOME', folder);
  vi.stubEnv('npm_execpath', join(folder, 'npm-cli.js'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Stands in for npm: installs what the lockfile of the working folder names, as a package with one file. */
function writeNpm(): void {
  writeFileSync(
    join(folder, 'npm-cli.js'),
    `const { mkdirSync, readFileSync, writeFileSync, appendFileSync } = require('node:fs');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, { integrity }] of Object.entries(packages)) if (path) {
  mkdirSync(path + '/bin', { recursive: true });
  writeFileSync(path + '/package.json', JSON.stringify({ bin: { node: 'bin/node' } }));
  writeFileSync(path + '/bin/node', integrity);
}
appendFileSync(${JSON.stringify(join(folder, 'calls'))}, process.argv.slice(2).join(' ') + '\\n');
`,
  );
}

test.skipIf(!wanted)('a Node is fetched once, by its pinned integrity, and found again', () => {
  writeNpm();
  const said: string[] = [];
  const first = fetchNode((version) => said.push(version));
  const second = fetchNode((version) => said.push(version));
  expect(readFileSync(first!, 'utf8')).toBe(wanted!.integrity);
  expect(second).toBe(first);
  expect(said).toEqual([wanted!.version]);
  expect(readFileSync(join(folder, 'calls'), 'utf8')).toMatch(/^ci --ignore-scripts [^\n]*\n$/);
});

test.skipIf(!wanted)('a Node that can’t be fetched leaves nothing that would be taken for one', () => {
  writeFileSync(join(folder, 'npm-cli.js'), 'process.exit(1);');
  chmodSync(join(folder, 'npm-cli.js'), 0o644);
  expect(() => fetchNode(() => {})).toThrow();
  expect(existsSync(join(folder, 'unscroll', `node-${wanted!.version}`))).toBe(false);
});

test('the pinned packages are those of the lockfile', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  for (const { name, version, integrity } of Object.values(nodePackages))
    expect(packages[`node_modules/${name}`]).toMatchObject({ version, integrity });
});
