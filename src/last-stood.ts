// The edge to git: where a heading that the notes have no more was written last.
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { SourceFile } from './types.ts';

// How far back a heading is looked for, and for how many: with a long history each takes git a second.
const most = 20;
const patience = 20;

/** Where a line of a file stood: in the named revision. */
export interface PastPlace {
  readonly file: string;
  readonly line: number;
  /** Short hash of the commit. */
  readonly revision: string;
}

/**
 * A function that says where the heading TITLE last stood in one of SOURCES: in the newest commit that has it.
 * Undefined without git, where no commit has it, and after twenty answers.
 */
export function lastStood(sources: readonly SourceFile[]): (title: string) => PastPlace | undefined {
  let asked = 0;
  return (title) => {
    asked += 1;
    if (asked > patience) return undefined;
    for (const { file, path } of sources) {
      const git = (...args: string[]) =>
        execFileSync('git', args, {
          cwd: dirname(path),
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
          maxBuffer: 1 << 28,
        });
      try {
        // Commits that touched a line with the words, the newest first: it stood in one of them or just before.
        const touched = git('log', `-${most}`, '--format=%H', `-G${escapeRegex(title)}`, '--', basename(path));
        const revisions = touched.split('\n').filter(Boolean);
        for (const revision of ['HEAD', ...revisions.flatMap((hash) => [hash, `${hash}^`])]) {
          const line = lineOf(title, textAt(git, revision, basename(path)));
          if (line) return { file, line, revision: git('rev-parse', '--short', revision).trim() };
        }
      } catch {
        return undefined;
      }
    }
    return undefined;
  };
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function textAt(git: (...args: string[]) => string, revision: string, name: string): string {
  try {
    return git('show', `${revision}:./${name}`);
  } catch {
    return '';
  }
}

/** The line of TEXT that is a heading with the words of TITLE; 0 where there is none. */
function lineOf(title: string, text: string): number {
  const wanted = title.trim();
  const lines = text.split(/\r?\n/);
  return (
    lines.findIndex((line, at) => {
      const isUnderlined = /^\s*(?:=+|-+)\s*$/.test(lines[at + 1] ?? '');
      return (/^\s{0,3}#{1,6}\s|<h[1-6]/i.test(line) || isUnderlined) && line.includes(wanted);
    }) + 1
  );
}
