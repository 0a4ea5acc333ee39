import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { createFindings, NotesError } from '../problems.ts';
import { manifestName, parseManifest } from './manifest.ts';

// What file managers and git leave in any folder; nobody misses it.
const ignored = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * Makes sure that the folder OUT (absolute) may be replaced as a whole: it is not there, is empty, or holds only what an
 * earlier build wrote. FROM is the folder that the author is in.
 * @returns the folder's real path.
 * @throws NotesError `output/not-a-folder`, `output/current-folder` or `output/foreign-files`.
 */
export function checkOutput(out: string, from: string): string {
  const findings = createFindings();
  const place = { file: relative(from, out).replaceAll('\\', '/') || '.' };
  const refuse = (rule: string, reason: string, hint: string): never => {
    findings.error(rule, reason, place, hint);
    throw new NotesError(findings.all());
  };
  const stats = statSync(out, { throwIfNoEntry: false });
  if (!stats) return resolve(out);
  if (!stats.isDirectory())
    return refuse('output/not-a-folder', 'the output is a file', 'Name a folder with --out, or remove the file.');
  const real = realpathSync(out);
  if (`${realpathSync(from)}/`.startsWith(`${real}/`))
    return refuse(
      'output/current-folder',
      'the output is the folder you are in, or one above it',
      'Builds replace their output whole: name another folder with --out.',
    );
  const files = filesBelow(real).filter((path) => !ignored.test(path));
  const own = ownFiles(real);
  const foreign = files.filter((path) => !own.has(path));
  if (!foreign.length) return real;
  const named = foreign.slice(0, 3).join(', ');
  return refuse(
    'output/foreign-files',
    `the output folder holds files that no build wrote: ${named}${foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''}`,
    'Builds replace their output whole: move these files away, delete the folder, or name another with --out.',
  );
}

function ownFiles(folder: string): Set<string> {
  try {
    const manifest = parseManifest(readFileSync(join(folder, manifestName), 'utf8'));
    return new Set(manifest ? [manifestName, ...Object.keys(manifest.files), ...(manifest.host ?? [])] : []);
  } catch {
    return new Set();
  }
}
