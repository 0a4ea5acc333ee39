// The edge to git and disk for links to files of the repository that are no pages.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import type { LinkToFile } from './permalinks/permalinks.ts';
import { viewAddress, type Origin } from './repository-host.ts';

/**
 * How links to files of the repository of ORIGIN are made, for notes in FOLDER. Committed files and folders have an
 * address there; without git, those that are there. Nothing outside the repository has one.
 * @returns undefined where the host can't be told.
 */
export function linkRepositoryFiles(origin: Origin | undefined, folder: string): LinkToFile | undefined {
  const host = origin?.host;
  if (!origin || !host) return undefined;
  let repository: ReturnType<typeof openRepository> | undefined;
  return (from, path, rest) => {
    repository ??= openRepository(folder);
    const { top, kindOf } = repository;
    const at = relative(top, realpath(dirname(from))).replaceAll('\\', '/');
    const inside = posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(at, path)).replace(/\/$/, '');
    if (inside === '..' || inside.startsWith('../')) return undefined;
    if (inside === '' || inside === '.') return origin.url + rest;
    const kind = kindOf(inside);
    return kind && viewAddress({ ...origin, host }, inside, kind) + rest;
  };
}

function openRepository(folder: string) {
  try {
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
    const top = realpath(git(folder, 'rev-parse', '--show-toplevel').replace(/\n$/, ''));
    const files = new Set(git(top, 'ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0'));
    const folders = new Set<string>();
    for (const file of files)
      for (let at = posix.dirname(file); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at);
    const kindOf = (path: string) => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined);
    return { top, kindOf };
  } catch {
    const top = realpath(folder);
    const kindOf = (path: string) =>
      !existsSync(join(top, path)) ? undefined : statSync(join(top, path)).isDirectory() ? 'folder' : 'file';
    return { top, kindOf } as const;
  }
}

function realpath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
