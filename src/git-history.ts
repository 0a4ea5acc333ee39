// The edge to git: the published revisions of a file.
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Revision } from './permalinks/trace-history.ts';

/** Why a file has no history to read. */
export type NoHistory = 'no-git' | 'shallow' | 'no-commits';

/**
 * The revisions of the file at PATH on the published line (first parents only: side branches were never published),
 * oldest first, renames followed. Texts are read one at a time.
 * @param since begin with this revision, where it is on that line.
 */
export function gitHistory(
  path: string,
  since?: string,
): { count: number; newest: string; revisions: Iterable<Revision> } | NoHistory {
  const cwd = dirname(path);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 29 });
  let log: string;
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return 'shallow';
    log = git('log', '--first-parent', '--follow', '--name-only', '--format=%x00%H %cs', '--', basename(path));
  } catch {
    return 'no-git';
  }
  const all = log
    .split('\0')
    .slice(1)
    .map((entry) => {
      const [head = '', , file = ''] = entry.split('\n');
      const [id = '', date = ''] = head.split(' ');
      return { id, date, file };
    })
    .filter(({ file }) => file !== '')
    .reverse();
  const newest = all.at(-1);
  if (!newest) return 'no-commits';
  const start =
    since === undefined
      ? 0
      : Math.max(
          0,
          all.findIndex(({ id }) => id === since),
        );
  const chosen = all.slice(start);
  function* revisions(): Generator<Revision> {
    for (const { id, date, file } of chosen) {
      const text = showFile(git, id, file);
      if (text !== undefined) yield { id, date, text };
    }
  }
  return { count: chosen.length, newest: newest.id, revisions: revisions() };
}

// A revision that deleted the file has no text.
function showFile(git: (...args: string[]) => string, id: string, file: string): string | undefined {
  try {
    return git('show', `${id}:${file}`);
  } catch {
    return undefined;
  }
}
