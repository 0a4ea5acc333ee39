import { mdxToHast } from 'satteri';
import type { Findings } from '../problems.ts';
import type { Root } from '../types.ts';

/**
 * MDX as one hast tree with JSX, expressions and ESM as nodes of their own.
 * @returns undefined after the error `read/mdx-syntax` at the place that the parser names.
 */
export function parseMdx(file: string, text: string, findings: Findings): Root | undefined {
  try {
    return mdxToHast(text, { features: { frontmatter: false, smartPunctuation: false } }) as Root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /(\d+):(\d+)/.exec(message);
    const place = at ? { file, line: Number(at[1]), column: Number(at[2]) } : { file };
    findings.error(
      'read/mdx-syntax',
      message.replace(/^(?:Error:\s*)?(?:\d+:\d+(?:-\d+:\d+)?:\s*)?/, '').split('\n')[0]!,
      place,
      'In MDX, write { and < as \\{ and \\< or inside `code`.',
    );
    return undefined;
  }
}
