// The edge to git: what the author's files are called in their repository, whatever folder the program runs in.
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { CourseDocument } from './types.ts';

/** Path from the root of its repository, with slashes, by the name of each of DOCUMENTS that lies in one. */
export function repositoryPaths(documents: readonly CourseDocument[]): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { source } of documents) {
    try {
      const cwd = dirname(source.path);
      const folder = execFileSync('git', ['rev-parse', '--show-prefix'], {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      paths.set(source.file, folder.replace(/\n$/, '') + basename(source.path));
    } catch {
      // Without git, or outside a repository, there is no such path.
    }
  }
  return paths;
}
