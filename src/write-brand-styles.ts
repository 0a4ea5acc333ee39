import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accentColours } from './accent.ts';
import type { Settings } from './options.ts';

/**
 * Writes the stylesheet for what a site is known by into FOLDER: ours, then the accent, then the author's.
 * @returns its path.
 */
export function writeBrandStyles(
  folder: string,
  { accent, stylesheet }: Pick<Settings, 'accent' | 'stylesheet'>,
): string {
  mkdirSync(folder, { recursive: true });
  const accentFile = join(folder, 'accent.css');
  writeFileSync(accentFile, accent === undefined ? '' : `:root {\n  --accent: ${accentColours(accent)};\n}\n`);
  const own = fileURLToPath(new URL('../src/styles/brand.css', import.meta.url));
  const path = join(folder, 'brand.css');
  const imported = [own, accentFile, ...(stylesheet === undefined ? [] : [stylesheet])];
  writeFileSync(path, imported.map((file) => `@import ${JSON.stringify(file.replaceAll('\\', '/'))};\n`).join(''));
  return path;
}
