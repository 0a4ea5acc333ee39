import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type BundlingError, placeInNotes } from './place-in-notes.ts';

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
  const bundling = bundlingErrorsIn(error);
  if (bundling) return bundling.map((one) => describeBundling(one, root)).join('\n');
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

function bundlingErrorsIn(error: Error): readonly BundlingError[] | undefined {
  const { errors } = error as { readonly errors?: readonly Partial<BundlingError>[] };
  const isPlaced = (one: Partial<BundlingError>): one is BundlingError => typeof one.id === 'string';
  return Array.isArray(errors) && errors.length > 0 && errors.every(isPlaced) ? errors : undefined;
}

// The first line says what is wrong; the rest draws code that the author never saw.
function describeBundling(error: BundlingError, root: string): string {
  const [said = ''] = stripVTControlCharacters(error.message).split('\n');
  const place = placeInNotes({ ...error, message: said }) ?? { file: error.id };
  const where = [relative(root, place.file), ...('line' in place ? [place.line, place.column] : [])].join(':');
  // The bundler names files from the folder that it works in.
  const exporter = error.exporter === undefined ? undefined : relative(root, error.exporter);
  const named = exporter === undefined ? said : said.replace(/"[^"]*"\.?$/, `"${exporter}"`);
  return `${where} error: ${named.replace(/^\[[A-Z_]+\] /, '')}`;
}
