// Runs on the old Node that it replaces, so: nothing but what Node 18 has.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { type NodePackage, nodePackages } from './node-packages.ts';

/**
 * Path of a Node that this program runs on, from the user's cache; the first time npm fetches it there, checked against
 * the pinned integrity. SAY is told before that.
 * @returns undefined where there is no package for this computer.
 * @throws Error of npm's if it can't be fetched.
 */
export function fetchNode(say: (name: string, folder: string) => void): string | undefined {
  const wanted = nodePackages[`${process.platform}-${process.arch}`];
  if (!wanted) return undefined;
  const cache = cacheFolder();
  const folder = join(cache, `node-${wanted.version}`);
  if (!existsSync(folder)) {
    say(wanted.version, folder);
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'fetching-'));
    try {
      install(wanted, fresh);
      // Another run may have been quicker.
      if (!existsSync(folder)) renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const home = join(folder, 'node_modules', wanted.name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: { node: string } };
  return join(home, bin.node);
}

function install({ name, version, integrity }: NodePackage, folder: string): void {
  const dependencies = { [name]: version };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  if (npm && /npm-cli\.js$|npx-cli\.js$/.test(npm))
    execFileSync(process.execPath, [npm.replace(/npx-cli\.js$/, 'npm-cli.js'), ...args], options);
  else execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
