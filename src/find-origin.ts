// The edge to git: which repository a folder belongs to, and what of it is at hand.
import { execFileSync } from 'node:child_process';
import { hostOf, repositoryUrl, type HostKind, type Origin } from './repository-host.ts';

/**
 * The repository that FOLDER belongs to, as git's remote `origin` (or its only one) names it, or as GIVEN.
 * @returns undefined where neither says anything, or where false is given.
 */
export function findOrigin(
  folder: string,
  given: string | false | undefined,
  kind: HostKind | undefined,
): Origin | undefined {
  if (given === false) return undefined;
  const url = given?.replace(/\/+$/, '').replace(/\.git$/, '') ?? remoteOf(folder);
  if (url === undefined) return undefined;
  return {
    url,
    host: kind ?? hostOf(url),
    revision: git(folder, 'rev-parse', 'HEAD') ?? 'HEAD',
    branch: git(folder, 'symbolic-ref', '--short', 'HEAD') ?? 'HEAD',
  };
}

function remoteOf(folder: string): string | undefined {
  const names = git(folder, 'remote')?.split('\n').filter(Boolean) ?? [];
  const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
  const remote = name === undefined ? undefined : git(folder, 'remote', 'get-url', name);
  return remote === undefined ? undefined : repositoryUrl(remote);
}

function git(cwd: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
