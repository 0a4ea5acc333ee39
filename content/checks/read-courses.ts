import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/** A course file as text and as a Markdown tree with positions. `file` is relative to the repository. */
export interface Course {
  readonly file: string;
  readonly text: string;
  readonly tree: Root;
}

/** The course files of ROOT, the repository's folder. */
export function readCourses(root: string): Course[] {
  return readdirSync(join(root, 'content/courses'))
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .map((name) => {
      const file = `content/courses/${name}`;
      return toCourse(file, readFileSync(join(root, file), 'utf8'));
    });
}

/** Parses the TEXT of one course file; `.mdx` by its own grammar. */
export function toCourse(file: string, text: string): Course {
  const parse = file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  return { file, text, tree: parse(text, { features: { frontmatter: true, smartPunctuation: false } }) as Root };
}
