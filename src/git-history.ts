// The edge to git: the published revisions of a file.
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Revision } from './permalinks/trace-history.ts';

// Starting git takes longer than reading a file with it; all files at once would not fit into memory.
const atOnce = 50;

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
    for (let from = 0; from < chosen.length; from += atOnce) {
      const some = chosen.slice(from, from + atOnce);
      const texts = showFiles(
        cwd,
        some.map(({ id, file }) => `${id}:${file}`),
      );
      for (const [at, { id, date }] of some.entries()) if (texts[at] !== undefined) yield { id, date, text: texts[at] };
    }
  }
  return { count: chosen.length, newest: newest.id, revisions: revisions() };
}

/** The texts of OBJECTS (`revision:path`) by one run of git; undefined for one that a revision deleted. */
function showFiles(cwd: string, objects: readonly string[]): (string | undefined)[] {
  const out = execFileSync('git', ['cat-file', '--batch'], {
    cwd,
    input: objects.map((object) => `${object}\n`).join(''),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1 << 30,
  });
  let at = 0;
  return objects.map(() => {
    const end = out.indexOf(10, at);
    const [, type, size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    // "… missing" has no size and no content.
    if (type !== 'blob') return undefined;
    const text = out.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}
