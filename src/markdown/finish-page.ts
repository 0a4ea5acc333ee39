// In: a page's tree with addresses. Out: the same tree as readers get it.
// 1 pictures: inlined, copied or an honest placeholder   2 code: highlighted, scrollable   3 tables: in a scrolling region
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Words } from '../words/words.ts';
import type { Element, ElementContent, NotesPage, Root } from '../types.ts';
import type { Highlight } from './highlight.ts';
import { markLines } from './mark-lines.ts';
import { readFenceMeta } from './read-fence-meta.ts';
import { diagramSource, nameDiagram, placeDiagram, type Diagram } from './place-diagram.ts';
import { replaceIn, walkElements } from '../walk.ts';
import { finishPictures } from './finish-pictures.ts';
import type { Picture } from './place-picture.ts';

export interface FinishContext {
  readonly highlight: Highlight;
  readonly words: Words;
  /** Finds a picture that PAGE names by an address relative to its file. */
  readonly findPicture: (page: NotesPage, src: string) => Picture | undefined;
  /** Finds the drawing of a diagram by its source. */
  readonly findDiagram: (source: string) => Diagram | undefined;
  /** Put the line of the author's file on each block, for dev. */
  readonly withLines: boolean;
}

/** Finishes TREE, the body or the title of PAGE, in place. */
export function finishPage(tree: Root, page: NotesPage, context: FinishContext): void {
  finishPictures(tree, (src) => context.findPicture(page, src), context.words);
  walkElements(tree, (node, parent) => {
    if (context.withLines && node.position && /^(p|li|h[1-6]|pre|table|blockquote|dt|dd)$/.test(node.tagName))
      node.properties['dataLine'] = node.position.start.line;
    if (node.tagName === 'pre') {
      const source = diagramSource(node);
      const diagram = source === undefined ? undefined : context.findDiagram(source);
      const name = diagram && nameDiagram(source!);
      const code = finishCode(node, context.highlight);
      const placed = diagram && placeDiagram(code, diagram, name ?? context.words.diagram, context.words);
      replaceIn(parent, node, [placed ?? code]);
      return 'skip';
    }
    if (node.tagName === 'table' && !isScroller(parent)) replaceIn(parent, node, [scroller(node, context.words)]);
    return undefined;
  });
}

/** PRE, coloured and with its lines marked; in a figure where the author gave it a title. */
function finishCode(pre: Element, highlight: Highlight): Element {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    Element | undefined;
  if (!code) return pre;
  const { title, lines } = readFenceMeta(String(code.properties['dataMeta'] ?? ''));
  delete code.properties['dataMeta'];
  highlightCode(pre, code, highlight);
  if (lines.length) code.children = markLines(code.children, lines);
  if (title === undefined) return pre;
  return h('figure', { className: ['code'] }, [h('figcaption', { dataAdded: '' }, title), pre]);
}

function highlightCode(pre: Element, code: Element, highlight: Highlight): void {
  const classes = Array.isArray(code.properties['className']) ? code.properties['className'] : [];
  const language = classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
  // Focusable, so that a wide block can be scrolled by keyboard.
  pre.properties['tabIndex'] = 0;
  if (language === undefined) return;
  pre.properties['dataLanguage'] = language;
  delete code.properties['className'];
  code.children = [...(highlight(toString(code), language) ?? code.children)];
}

function scroller(table: Element, words: Words): Element {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption') as
    Element | undefined;
  const label = caption ? toString(caption) : words.table;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [table] as ElementContent[],
  };
}

function isScroller(node: Root | Element): boolean {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].includes('scroll')
  );
}
