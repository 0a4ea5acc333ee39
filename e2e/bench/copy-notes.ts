import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Notes that can be edited and put back as they were. */
export interface NotesCopy {
  readonly path: string;
  /** Writes a sentence to the end of a paragraph of one section in the middle. */
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
        .filter((name) => /\.mdx?$/i.test(name))
        .sort()
        .map((name) => join(folder, name));
  const middle = Math.floor(files.length / 2);
  for (const file of [...files.slice(middle), ...files.slice(0, middle)]) {
    const text = readFileSync(file, 'utf8');
    const changed = addSentence(text);
    if (changed === undefined) continue;
    return { path, edit: () => writeFileSync(file, changed), restore: () => writeFileSync(file, text) };
  }
  throw new Error(`${notes} has no paragraph to edit`);
}

/** TEXT with a sentence more in the first paragraph of its second half; undefined where that has none. */
function addSentence(text: string): string | undefined {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const at = lines.findIndex((line, index) => index > middle && /^[A-Za-z].*[a-z.]\s*$/.test(line));
  return at < 0 ? undefined : lines.with(at, `${lines[at]!.trimEnd()} This was added today.`).join('\n');
}
