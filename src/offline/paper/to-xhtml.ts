import { directionOf } from '../../words/direction-of.ts';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

export interface Xhtml {
  readonly xhtml: string;
  /** What the list of files has to say of it. Source: https://www.w3.org/TR/epub-33/#app-item-properties-vocab */
  readonly properties: readonly string[];
}

/** CONTENT (HTML or a tree) as a document of a book. As `toc` it is the list of contents. */
export function toXhtml(content: string | Element, title: string, lang: string, kind?: 'toc'): Xhtml {
  const tree: Nodes = typeof content === 'string' ? fromHtml(content, { fragment: true }) : content;
  const properties = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'svg') properties.add('svg');
    if (node.tagName === 'math') {
      properties.add('mathml');
      node.properties['xmlns'] = 'http://www.w3.org/1998/Math/MathML';
    }
    // A link inside the book to itself; a box to tick does nothing on paper.
    if (node.tagName === 'input') node.properties['disabled'] = true;
  });
  const inside = toXml(toXast(tree), { closeEmptyElements: true });
  const body = kind ? `<nav epub:type="toc"><h1>${escape(title)}</h1>${inside}</nav>` : inside;
  return {
    properties: [...properties],
    xhtml: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"${directionOf(lang) ? ' dir="rtl"' : ''}>
<head><title>${escape(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body>${body}</body>
</html>
`,
  };
}

/** TEXT as it may stand in XML. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
