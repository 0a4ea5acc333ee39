import type { ElementContent, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { formulaSource } from '../formula-source.ts';
import { visibleText } from '../visible-text.ts';

/** A heading and the text under it, up to the next heading. */
export interface TextBlock {
  /** Anchor of the heading; undefined for text above the first. */
  readonly id: string | undefined;
  /** 1 to 6; 0 for text above the first heading. */
  readonly depth: number;
  readonly heading: string;
  /** Paragraphs, list items, table rows: each a run of text without markup. */
  readonly passages: readonly string[];
}

const headingTags = /^h[1-6]$/;
const passageTags = new Set(
  'address blockquote caption dd div dl dt figcaption figure hr li ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const skippedTags = new Set(['svg', 'script', 'style', 'template', 'noscript']);

/** The text of an article's HTML by heading; what the site added (`[data-added]`) is left out. */
export function readBlocks(html: string): TextBlock[] {
  return blocksOf(htmlToHast(html) as Root);
}

/** The same of what stands below OPENING, HTML, in a tree. */
export function blocksBelow(opening: string, body: Root): TextBlock[] {
  const { children } = htmlToHast(opening) as Root;
  return blocksOf({ type: 'root', children: [...children, ...body.children] });
}

function blocksOf(tree: Root): TextBlock[] {
  const blocks: { id: string | undefined; depth: number; heading: string; passages: string[] }[] = [];
  let text = '';
  const endPassage = () => {
    const passage = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (!passage) return;
    if (!blocks.length) blocks.push({ id: undefined, depth: 0, heading: '', passages: [] });
    blocks.at(-1)!.passages.push(passage);
  };
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || skippedTags.has(node.tagName)) return;
    const formula = formulaSource(node);
    if (formula !== undefined) {
      text += formula;
      return;
    }
    const isAdded = node.properties['dataAdded'] !== undefined && node.tagName !== 'h1';
    if (isAdded || node.properties['dataSaid'] !== undefined) return;
    if (headingTags.test(node.tagName)) {
      endPassage();
      const id = node.properties['id'];
      const heading = visibleText(node).replace(/\s+/g, ' ').trim();
      blocks.push({
        id: typeof id === 'string' ? id : undefined,
        depth: Number(node.tagName[1]),
        heading,
        passages: [],
      });
      return;
    }
    const isPassage = passageTags.has(node.tagName);
    if (isPassage) endPassage();
    if (node.tagName === 'br') text += ' ';
    // A row reads as one passage.
    if (/^t[dh]$/.test(node.tagName) && text.trim()) text += ' · ';
    node.children.forEach(visit);
    if (isPassage) endPassage();
  };
  tree.children.forEach(visit);
  endPassage();
  return blocks;
}
