// The edge to git: when the lines of a section last changed.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { CourseDocument, NotesPage } from './types.ts';

/**
 * Day of the last committed change of each page's lines, ISO 8601, by page id. Pages have none without git, in a
 * shallow clone (whose oldest commit would pass for a change), or where a line is not committed yet.
 */
export function changedDates(documents: readonly CourseDocument[], pages: readonly NotesPage[]): Map<string, string> {
  const dates = new Map<string, string>();
  const folders = new Map<string, boolean>();
  for (const { source } of documents) {
    const folder = dirname(source.path);
    if (!folders.has(folder)) folders.set(folder, hasHistory(folder));
    const times = folders.get(folder) ? lineTimes(source.path) : undefined;
    if (!times) continue;
    for (const page of pages) {
      if (page.file !== source.file) continue;
      const own = times.slice(page.lines.start - 1, page.lines.end);
      if (own.length && !own.includes(0))
        dates.set(page.id, new Date(Math.max(...own) * 1000).toISOString().slice(0, 10));
    }
  }
  return dates;
}

/** Whether FOLDER is in a repository with all its commits. */
function hasHistory(folder: string): boolean {
  try {
    return git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'false';
  } catch {
    return false;
  }
}

/** Commit time of each line in seconds, 0 where not committed; undefined where git can't say. */
function lineTimes(path: string): number[] | undefined {
  try {
    const times = new Map<string, number>();
    const lines: string[] = [];
    let hash = '';
    for (const row of git(dirname(path), 'blame', '--porcelain', '--', path).split('\n')) {
      const header = /^([0-9a-f]{40}) \d+ \d+/.exec(row);
      if (header) hash = header[1]!;
      else if (row.startsWith('committer-time ')) times.set(hash, Number(row.slice('committer-time '.length)));
      else if (row.startsWith('\t')) lines.push(hash);
    }
    return lines.map((line) => (/^0+$/.test(line) ? 0 : (times.get(line) ?? 0)));
  } catch {
    return undefined;
  }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
}
