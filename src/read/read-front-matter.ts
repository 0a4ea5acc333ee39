import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { languageTag } from '../language-tag.ts';
import type { Findings } from '../problems.ts';
import type { FrontMatter } from '../types.ts';

const schema = z.strictObject({
  title: z.string().min(1).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lowercase letters and digits with single dashes')
    .optional(),
  description: z.string().optional(),
  lang: z
    .string()
    .refine((tag) => languageTag(tag) !== undefined, 'a language is a tag such as en or zh-Hans')
    .transform((tag) => languageTag(tag))
    .optional(),
  order: z.number().optional(),
  author: z.string().min(1).optional(),
  license: z.string().min(1).optional(),
  split: z.number().int().min(1).max(6).optional(),
  translates: z.union([z.string().min(1), z.literal(false)], 'a file such as README.md, or false').optional(),
});
const known = new Set(Object.keys(schema.shape));

/**
 * The YAML between `---` and `---` (or `...`) at the top of TEXT, checked, and the text with those lines blank, so
 * that every position stays. Keys of other programs (layout, date …) are ignored.
 * @returns `frontMatter` undefined after the error `read/front-matter`.
 */
export function readFrontMatter(
  file: string,
  text: string,
  findings: Findings,
): { frontMatter: FrontMatter | undefined; blanked: string } {
  const block = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block || !isMapping(block[1] ?? '')) return { frontMatter: {}, blanked: text };
  const blanked = block[0].replace(/[^\r\n]/g, ' ') + text.slice(block[0].length);
  const lines = new LineCounter();
  const document = parseDocument(block[1] ?? '', { lineCounter: lines });
  const fail = (offset: number, reason: string) => {
    const { line, col } = lines.linePos(offset);
    findings.error(
      'read/front-matter',
      reason,
      { file, line: line + 1, column: col },
      `Known keys: ${[...known].join(', ')}.`,
    );
    return { frontMatter: undefined, blanked };
  };
  const [problem] = document.errors;
  if (problem)
    return fail(
      problem.pos[0],
      `the front matter is no valid YAML: ${problem.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
    );
  const value = (document.toJS() ?? {}) as Record<string, unknown>;
  const result = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key))));
  if (result.success) return { frontMatter: result.data, blanked };
  const [issue] = result.error.issues;
  const range = (document.getIn(issue!.path, true) as { range?: [number, number, number] } | undefined)?.range;
  return fail(range?.[0] ?? 0, `front matter "${issue!.path.join('.')}": ${issue!.message}`);
}

// A thematic break at the top of a README is no front matter: what begins with a sentence or a heading is text.
function isMapping(yaml: string): boolean {
  const first = yaml.split('\n').find((line) => !/^\s*(#.*)?$/.test(line));
  return first === undefined ? yaml.trim() === '' : /^(?:[\w-]+|"[^"]+"|'[^']+')\s*:(?:\s|$)/.test(first);
}
