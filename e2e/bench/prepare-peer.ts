import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchPage, Peer } from './peers/peer.ts';

/** Writes the project of PEER with PAGES into DIR and installs exactly its versions. @throws Error when npm fails */
export function preparePeer({ name, packages, isModule, files }: Peer, pages: readonly BenchPage[], dir: string): void {
  install(name, packages, dir, isModule);
  const written = join(dir, 'written.json');
  // Pages of another run are taken away one by one: what npm installed stays.
  if (existsSync(written))
    for (const file of JSON.parse(readFileSync(written, 'utf8')) as string[]) rmSync(join(dir, file), { force: true });
  const all = Object.entries(files(pages));
  for (const [file, text] of all) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  writeFileSync(written, JSON.stringify(all.map(([file]) => file)));
}

/** Installs PACKAGES into DIR, unless they are there. @throws Error when npm fails */
export function install(name: string, packages: Peer['packages'], dir: string, isModule = true): void {
  mkdirSync(dir, { recursive: true });
  const settings = JSON.stringify(
    { private: true, ...(isModule ? { type: 'module' } : {}), dependencies: packages },
    undefined,
    2,
  );
  const file = join(dir, 'package.json');
  if (existsSync(join(dir, 'installed')) && existsSync(file) && readFileSync(file, 'utf8') === settings) return;
  writeFileSync(file, settings);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: dir, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} could not be installed: ${stderr.trim().split('\n')[0]}`);
  writeFileSync(join(dir, 'installed'), '');
}
