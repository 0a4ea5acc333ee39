// In: a tree as GitHub has it. Out: the same tree with the structure that its author wrote without the markup for it.
// 1 words: mojibake, emoji codes   2 always: alerts, alignment as classes   3 `<br>` and hard spaces → paragraphs, lists
// 4 lists of headings → headings   5 tables: captions, row headers   6 emoji in the stead of their codes
import type { Element, Place, Root, Tidied } from '../types.ts';
import { showEmoji } from './show-emoji.ts';
import { tidyAlert } from './tidy-alert.ts';
import { tidyParagraphs } from './tidy-paragraphs.ts';
import { tidyTable } from './tidy-table.ts';
import { tidyWords } from './tidy-words.ts';
import { walkElements } from '../walk.ts';
import { unlistHeadings } from './unlist-headings.ts';

export interface TidyOptions {
  readonly file: string;
  /** The text that the tree's offsets count in. */
  readonly source: string;
  /** `all` for Markdown; `tables` where the author could have written components; `none` with `--no-tidy`. */
  readonly repair: 'all' | 'tables' | 'none';
}

/**
 * Tidies TREE, in place. Words and their order stay, but for those that `mojibake` and `emoji` put right.
 * @returns what was repaired beyond GitHub's own rendering.
 */
export function tidy(tree: Root, { file, source, repair }: TidyOptions): Tidied[] {
  const tidied: Tidied[] = [];
  const noteAt = (rule: string, line: number, column: number) => tidied.push({ rule, place: { file, line, column } });
  const note = (rule: string, node: Element) => {
    const { line, column } = placeOf(node);
    noteAt(rule, line, column);
  };
  // Before anything moves: each word is named by the place where its author wrote it.
  if (repair === 'all') tidyWords(tree, noteAt);
  walkElements(tree, (node) => {
    alignByClass(node);
    if (node.tagName === 'blockquote') tidyAlert(node);
  });
  if (repair === 'all') {
    tidyParagraphs(tree, source, note);
    unlistHeadings(tree, note);
  }
  if (repair !== 'none') tidyTables(tree, note);
  if (repair === 'all') showEmoji(tree);
  return tidied.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function tidyTables(parent: Root | Element, note: (rule: string, node: Element) => void): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index]!;
    if (node.type !== 'element') continue;
    if (node.tagName === 'table') index -= tidyTable(node, parent, index, (rule) => note(rule, node));
    else tidyTables(node, note);
  }
}

// The strict content policy knows no style attribute, and `align` is obsolete.
function alignByClass(node: Element): void {
  const align = node.properties['align'] ?? /text-align:\s*(\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
  delete node.properties['align'];
  delete node.properties['style'];
  if (align !== 'center' && align !== 'right') return;
  const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
  node.properties['className'] = [...classes, align];
}

function placeOf(node: Element): Omit<Place, 'file'> {
  const start = node.position?.start ?? node.children.find((child) => child.position?.start)?.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
