// In: one course file as bytes. Out: its tree with positions, sanitised and tidied; footnotes and contents lists apart.
// 1 bytes → text   2 front matter   3 text → hast, raw HTML parsed in   4 sanitise (.md)   5 tidy
// 6 footnotes apart   7 hand-made contents lists dropped
import type { Findings } from '../problems.ts';
import type { CourseDocument, SourceFile } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { dropContents } from './drop-contents.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseMdx } from './parse-mdx.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { sanitize } from './sanitize.ts';
import { takeFootnotes } from './take-footnotes.ts';
import { tidy } from './tidy.ts';

export interface ReadOptions {
  /** Repair what authors write for want of Markdown. Contents lists are dropped either way. */
  readonly tidy: boolean;
}

/**
 * Reads one course file.
 * @returns the document, or undefined after an error has been added to FINDINGS:
 *   `read/not-utf-8`, `read/empty`, `read/front-matter`, `read/mdx-syntax`.
 */
export function read(source: SourceFile, options: ReadOptions, findings: Findings): CourseDocument | undefined {
  const text = decodeText(source, findings);
  if (text === undefined) return undefined;
  const { frontMatter, blanked } = readFrontMatter(source.file, text, findings);
  if (!frontMatter) return undefined;

  const format = source.file.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = format === 'mdx' ? parseMdx(source.file, blanked, findings) : parseMarkdown(blanked);
  if (!parsed) return undefined;

  const clean = format === 'mdx' ? parsed : sanitize(parsed);
  const tidied = tidy(clean, source.file, options.tidy);
  const footnotes = takeFootnotes(clean);
  const dropped = dropContents(clean, source.file);
  return { source, format, text, frontMatter, tree: clean, footnotes, dropped, tidied };
}
