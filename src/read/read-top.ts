import { markdownToHast } from 'satteri';
import { createFindings } from '../problems.ts';
import type { FrontMatter, Root, SourceFile } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import { findDeepLine } from './find-deep-line.ts';
import { readFrontMatter } from './read-front-matter.ts';

// More than the letters that a language is told from.
const enough = 60_000;

/**
 * What can be known of a course file without reading the whole of it: its front matter, and the language that its text
 * is clearly in. Undefined where it can't be read; what is wrong with it `read` says.
 */
export function readTop(
  source: SourceFile,
): { readonly frontMatter: FrontMatter; readonly detect: () => string | undefined } | undefined {
  const findings = createFindings();
  const text = decodeText(source, findings);
  if (text === undefined) return undefined;
  const { frontMatter, blanked } = readFrontMatter(source.file, text, findings);
  if (!frontMatter) return undefined;
  const start = blanked.slice(0, enough);
  const detect = () =>
    findDeepLine(start) === undefined ? detectLanguage(markdownToHast(start, {}) as Root) : undefined;
  return { frontMatter, detect };
}
