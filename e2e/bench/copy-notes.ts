import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Notes that can be edited and put back as they were. */
export interface NotesCopy {
  readonly path: string;
  /** Writes a sentence to the end of the first paragraph of one section in the middle. */
  readonly edit: () => void;
  readonly restore: () => void;
}

/** Copies NOTES, a Markdown file or a folder of them, into FOLDER, which is emptied. */
export function copyNotes(notes: string, folder: string): NotesCopy {
  rmSync(folder, { recursive: true, force: true });
  const isFile = statSync(notes).isFile();
  const path = isFile ? join(folder, basename(notes)) : folder;
  cpSync(notes, path, { recursive: true });
  const files = isFile
    ? [path]
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
  const file = files[Math.floor(files.length / 2)]!;
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const at = lines.findIndex((line, index) => index > middle && /^[A-Za-z].*[a-z.]\s*$/.test(line));
  if (at < 0) throw new Error(`${file} has no paragraph to edit`);
  const changed = lines.with(at, `${lines[at]!.trimEnd()} This was added today.`).join('\n');
  return { path, edit: () => writeFileSync(file, changed), restore: () => writeFileSync(file, text) };
}
