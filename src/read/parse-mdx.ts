// In: the text of an .mdx file. Out: one hast tree in which components, expressions, imports and exports are nodes of
// their own. 1 parse, unless it nests too deep   2 check what its modules need   3 tags that are plain HTML become elements
import { mdxToHast } from 'satteri';
import type { Findings } from '../problems.ts';
import type { Root } from '../types.ts';
import { checkMdx } from './check-mdx.ts';
import { findDeepLine, nestedTooDeep } from './find-deep-line.ts';
import { findDeepNode } from './find-deep-node.ts';
import { keepFenceMeta } from './keep-fence-meta.ts';
import { plainJsx } from './plain-jsx.ts';
import { walk } from '../walk.ts';

/**
 * MDX as one hast tree.
 * @returns undefined after an error at the place where it is: `read/mdx-syntax`, `read/too-deep`. The errors
 *   `read/mdx-script` and `read/unknown-component` still give a tree, so that more can be found in it.
 */
export function parseMdx(file: string, text: string, findings: Findings): Root | undefined {
  const deepLine = findDeepLine(text);
  if (deepLine !== undefined) return nestedTooDeep(file, deepLine, findings);
  const tree = parse(file, text, findings);
  if (!tree) return undefined;
  const deep = findDeepNode(tree);
  if (deep) return nestedTooDeep(file, deep.position?.start?.line, findings);
  checkMdx(tree, file, findings);
  plainJsx(tree);
  walk(tree, keepFenceMeta);
  return tree;
}

function parse(file: string, text: string, findings: Findings): Root | undefined {
  try {
    return mdxToHast(text, { features: { frontmatter: false, smartPunctuation: false } }) as Root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(?:Error:\s*)?(\d+):(\d+)/.exec(message);
    const place = at ? { file, line: Number(at[1]), column: Number(at[2]) } : { file };
    findings.error('read/mdx-syntax', readable(message), place, adviceFor(message));
    return undefined;
  }
}

// Without the place, which the finding carries, the name of the parser and its code.
function readable(message: string): string {
  return message
    .replace(/^(?:Error:\s*)?(?:\d+:\d+(?:-\d+:\d+)?:\s*)?/, '')
    .split('\n')[0]!
    .replace(/ \((?:mdx-[\w-]+:[\w-]+|\d+:\d+)\)/g, '')
    .replace('Could not parse expression with oxc: ', 'the expression does not parse: ');
}

function adviceFor(message: string): string {
  if (message.includes('closing tag')) return 'Close the tag, or write < as \\< where it is text.';
  if (message.includes('`!`')) return 'MDX knows no <!-- comment -->; write {/* comment */}.';
  return 'In MDX, write { and < as \\{ and \\< or inside `code`.';
}
