import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { filesBelow } from '../files-below.ts';

/** Name of the manifest in the root of every site: what was written, and that it was written by us. */
export const manifestName = 'unscroll.json';

const manifestSchema = z.object({
  generator: z.literal('unscroll'),
  /** The path that the site is made for, with slashes at both ends; `./` for any. */
  base: z.string(),
  /** Folders of the translations, with a slash at the end. */
  translations: z.array(z.string()).optional(),
  /** SHA-256 in hex of each file, by its path from the site's root, with slashes. */
  files: z.record(z.string(), z.string()),
  /** Files that are there for the host, which does not serve them. */
  host: z.array(z.string()).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Where the site of MANIFEST is served: one with relative addresses anywhere, so at the root as well. */
export function servedBase(manifest: Manifest | undefined): string {
  return manifest === undefined || manifest.base === './' ? '/' : manifest.base;
}

/**
 * Writes the manifest of all files in FOLDER into it, sorted, so that equal sites have equal manifests.
 * @param translations the folders that hold a language each
 * @param known hashes that are known already, SHA-256 by path
 */
export function writeManifest(
  folder: string,
  base: string,
  translations: readonly string[] = [],
  known: ReadonlyMap<string, Buffer> = new Map(),
): void {
  const hashOf = (path: string) =>
    known.get(path) ??
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest();
  const files = Object.fromEntries(
    filesBelow(folder)
      .filter((path) => path !== manifestName)
      .map((path) => [path, hashOf(path).toString('hex')]),
  );
  const manifest: Manifest = {
    generator: 'unscroll',
    base,
    ...(translations.length ? { translations: [...translations] } : {}),
    files,
  };
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`);
}

/** Notes in the manifest of the site in FOLDER that the files NAMES are there for its host. */
export function addHostFiles(folder: string, names: readonly string[]): void {
  const path = join(folder, manifestName);
  const manifest = parseManifest(readFileSync(path, 'utf8'));
  if (!manifest || !names.length) return;
  const host = [...new Set([...(manifest.host ?? []), ...names])].sort();
  writeFileSync(path, `${JSON.stringify({ ...manifest, host }, undefined, 1)}\n`);
}

/** The manifest that TEXT holds; undefined if it is none of ours. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
