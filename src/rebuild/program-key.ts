import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../files-below.ts';

const program = fileURLToPath(new URL('../../', import.meta.url));

// Several hundred files: they are hashed once a process.
let code: string | undefined;

/**
 * What every page depends on, in short: the program's own code, the versions of what it is built from, this Node and
 * SETTINGS; and ASSETS, the names of scripts and styles, which hold a hash of what is in them.
 */
export function programKey(settings: unknown, assets: readonly string[]): string {
  const seen = JSON.stringify([process.version, settings, assets.toSorted(), (code ??= hashOfCode())]);
  return createHash('sha256').update(seen).digest('base64url');
}

function hashOfCode(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(program, 'package.json')));
  // A packed program has its pages as they were written, and the rest compiled.
  for (const folder of ['src', 'lib', 'public'])
    for (const path of filesIn(join(program, folder))) hash.update(path).update(readFileSync(path));
  return hash.digest('base64url');
}

function filesIn(folder: string): string[] {
  try {
    return filesBelow(folder).map((path) => join(folder, path));
  } catch {
    return [];
  }
}
