import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { box, makeExtremes } from './make-extremes.ts';

const folder = '.cache/extremes';

/** Where the file is, once it is written. */
export const extremesFile = join(folder, 'extremes.md');

/** Writes the notes of `make-extremes.ts`, and the drawing that they name. */
export function writeExtremes(): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(extremesFile, makeExtremes());
  writeFileSync(join(folder, 'box.svg'), box);
}
