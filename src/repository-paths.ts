// The edge to git: what the author's files are called in their repository, whatever folder the program runs in.
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { CourseDocument } from './types.ts';

/**
 * Path from the root of its repository, with slashes, by the name of each of DOCUMENTS that lies in one.
 * @param prefixes takes where the folders are, for those who ask again
 */
export function repositoryPaths(
  documents: readonly CourseDocument[],
  prefixes = new Map<string, string | undefined>(),
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { source } of documents) {
    const folder = dirname(source.path);
    if (!prefixes.has(folder)) prefixes.set(folder, prefixOf(folder));
    const prefix = prefixes.get(folder);
    if (prefix !== undefined) paths.set(source.file, prefix + basename(source.path));
  }
  return paths;
}

/** The way from the root of its repository to FOLDER; undefined without git, or outside a repository. */
function prefixOf(folder: string): string | undefined {
  try {
    const prefix = execFileSync('git', ['rev-parse', '--show-prefix'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return prefix.replace(/\n$/, '');
  } catch {
    return undefined;
  }
}
