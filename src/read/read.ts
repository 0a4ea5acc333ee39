// In: one course file as bytes. Out: its tree with positions, sanitised and tidied; footnotes and contents lists apart.
// 1 bytes → text   2 front matter   3 text → hast, raw HTML parsed in   4 sanitise (.md)   5 headings out of wrappers
// 6 GitHub's anchors   7 language   8 tidy   9 formulas → MathML   10 footnotes apart   11 contents lists dropped
import type { Findings } from '../problems.ts';
import type { CourseDocument, SourceFile } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import { dropContents } from './drop-contents.ts';
import { fileHeadings } from './file-headings.ts';
import { liftHeadings } from './lift-headings.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseMdx } from './parse-mdx.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { renderFormulas } from './render-formulas.ts';
import { sanitize } from './sanitize.ts';
import { takeFootnotes } from './take-footnotes.ts';
import { tidy } from './tidy.ts';

export interface ReadOptions {
  /** Repair what authors write for want of Markdown. Contents lists are dropped either way. */
  readonly tidy: boolean;
  /** Language of files that don't say theirs; undefined: what the text looks like. */
  readonly lang?: string | undefined;
}

export type Read = typeof read;

/**
 * Reads one course file.
 * @returns the document, or undefined after an error has been added to FINDINGS:
 *   `read/not-utf-8`, `read/too-large`, `read/empty`, `read/front-matter`, `read/mdx-syntax`, `read/too-deep`,
 *   `read/too-many-entities`.
 */
export function read(source: SourceFile, options: ReadOptions, findings: Findings): CourseDocument | undefined {
  const { file } = source;
  const text = decodeText(source, findings);
  if (text === undefined) return undefined;
  const { frontMatter, blanked } = readFrontMatter(file, text, findings);
  if (!frontMatter) return undefined;

  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md';
  const parsed =
    format === 'mdx' ? parseMdx(file, blanked, findings) : parseMarkdown(file, blanked, findings, options.tidy);
  if (!parsed) return undefined;

  const tree = format === 'mdx' ? parsed : sanitize(parsed);
  liftHeadings(tree);
  const headings = fileHeadings(tree);
  const lang = frontMatter.lang ?? options.lang ?? detectLanguage(tree);
  const repair = !options.tidy ? 'none' : format === 'mdx' ? 'tables' : 'all';
  const repaired = tidy(tree, { file, source: blanked, repair });
  const formulas = options.tidy ? renderFormulas(tree, { file, source: blanked, findings }) : [];
  const tidied = [...repaired, ...formulas].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
  const footnotes = takeFootnotes(tree);
  const dropped = dropContents(tree, file, headings);
  return { key: undefined, source, format, text, frontMatter, lang, tree, headings, footnotes, dropped, tidied };
}
