// The edge to the disk: from settings to the bytes that the stages read.
import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { globSync } from 'tinyglobby';
import type { NotesInput } from './notes.ts';
import { createFindings, NotesError } from './problems.ts';
import type { Settings } from './options.ts';
import type { SourceFile } from './types.ts';

/**
 * Reads the course files and the registry that SETTINGS name.
 * @throws NotesError `input/not-found` or `input/no-notes`.
 */
export function gatherInput(settings: Settings): NotesInput {
  const findings = createFindings();
  const sources = settings.notes.flatMap((path) => {
    const name = nameIn(settings.root, path);
    const kind = kindOf(path);
    if (!kind)
      findings.error(
        'input/not-found',
        'there is no such file or folder',
        { file: name },
        'Check the path; it is relative to the folder you are in.',
      );
    if (kind === 'file') return [readSource(settings.root, path)];
    if (kind !== 'folder') return [];
    const inside = globSync('*.{md,mdx}', { cwd: path, absolute: true, caseSensitiveMatch: false }).sort();
    if (!inside.length)
      findings.error(
        'input/no-notes',
        'the folder holds no Markdown file',
        { file: name },
        'Put a .md or .mdx file into it, or name one.',
      );
    return inside.map((file) => readSource(settings.root, file));
  });
  const registry = settings.registry;
  if (registry && kindOf(registry.path) !== 'file')
    findings.error(
      'input/not-found',
      'there is no such registry',
      { file: nameIn(settings.root, registry.path) },
      'Check --services, or leave it out.',
    );
  if (findings.hasErrors()) throw new NotesError(findings.all());
  return {
    sources,
    registry: registry && {
      file: nameIn(settings.root, registry.path),
      text: readFileSync(registry.path, 'utf8'),
      isOwn: registry.isOwn,
    },
    base: settings.base,
    lang: settings.lang,
    split: settings.split,
    tidy: settings.tidy,
    drafts: settings.isDev,
  };
}

function readSource(root: string, path: string): SourceFile {
  return { file: nameIn(root, path), path, bytes: readFileSync(path) };
}

function nameIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/') || '.';
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}
