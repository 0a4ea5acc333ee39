import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Words } from '../words/words.ts';
import type { Element } from '../types.ts';
import type { Picture } from './place-picture.ts';

type Copy = Exclude<Picture, { readonly drawing: Element }>;

/** A diagram, drawn for either theme. */
export interface Diagram {
  readonly light: Copy;
  readonly dark: Copy;
}

/** What the Mermaid diagram in NODE, a `pre`, is drawn from; undefined where it is other code. */
export function diagramSource(node: Element): string | undefined {
  const [code] = node.tagName === 'pre' ? node.children : [];
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const classes = code.properties['className'];
  const isDiagram = Array.isArray(classes) && classes.some((name) => /^language-mermaid$/i.test(String(name)));
  return isDiagram ? toString(code).replace(/\n$/, '') : undefined;
}

/** A figure with DIAGRAM, called NAME; what it is drawn from, CODE, can be unfolded below: nothing of the notes is lost. */
export function placeDiagram(code: Element, diagram: Diagram, name: string, words: Words): Element {
  const img = (theme: 'light' | 'dark') => {
    const { address, width, height } = diagram[theme];
    return h('img', { className: [theme], src: address, alt: name, width, height, loading: 'lazy', decoding: 'async' });
  };
  const source = h('details', [h('summary', { dataAdded: '' }, words.diagramSource), code]);
  return h('figure', { className: ['drawn'] }, [img('light'), img('dark'), source]);
}

/** What the author calls the diagram in SOURCE. Source: https://mermaid.js.org/config/accessibility.html */
export function nameDiagram(source: string): string | undefined {
  return /^\s*(?:accTitle\s*:|title\s*:?|pie\s+title)\s+(\S.*?)\s*$/m.exec(source)?.[1];
}
