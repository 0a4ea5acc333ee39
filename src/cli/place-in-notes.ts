import { readFileSync } from 'node:fs';
import { fromModuleText } from '../markdown/module-source.ts';

/** What the bundler says of an import: the file that holds it, its words, and the file that it leads to. */
export interface BundlingError {
  readonly id: string;
  readonly message: string;
  readonly exporter?: string;
}

/**
 * Where the author wrote the import that ERROR is about: the bundler sees a file made for the page (see
 * module-source.ts), whose lines are not the author's.
 * @returns undefined where the file is none of these, or no name in the message stands in its imports.
 */
export function placeInNotes({
  id,
  message,
}: BundlingError): { file: string; line: number; column: number } | undefined {
  if (!id.endsWith('.mdx')) return undefined;
  const name = /"([^"]+)"/.exec(message)?.[1];
  if (name === undefined) return undefined;
  try {
    const { path, scriptLines } = fromModuleText(readFileSync(id, 'utf8'));
    for (const [text, line] of scriptLines) {
      const before = text.slice(0, text.indexOf(name)).split('\n');
      if (text.includes(name)) return { file: path, line: line + before.length - 1, column: before.at(-1)!.length + 1 };
    }
  } catch {
    // A file of another kind, or gone: the bundler's own place is all there is.
  }
  return undefined;
}
