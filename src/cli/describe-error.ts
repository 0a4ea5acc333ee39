import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Located extends Error {
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  readonly hint?: string;
  readonly frame?: string;
  readonly cause?: unknown;
}

/**
 * ERROR as the author reads it: findings as they are, Astro's errors with file, line and hint, others with their stack.
 * File names are relative to ROOT.
 */
export function describeError(error: unknown, root: string): string {
  const findings = findingsIn(error);
  if (findings) return findings;
  if (!(error instanceof Error)) return String(error);
  const { loc, hint, frame, message } = error as Located;
  if (!loc?.file && !hint) return stripVTControlCharacters(error.stack ?? message);
  const where = [loc?.file && relative(root, loc.file.replace(/^file:\/\//, '')), loc?.line, loc?.column]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const lines = [`${where ? `${where} ` : ''}error: ${message}`, hint && `  ${hint}`, frame];
  return stripVTControlCharacters(lines.filter((line) => line !== undefined && line !== '').join('\n'));
}

// Through Vite the class is another one than ours, so its name has to do.
function findingsIn(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'NotesError') return at.message;
  return undefined;
}
