import { hashText } from './hash-text.ts';

/** A paragraph, item, row, heading or piece of code of the notes. */
export interface ReadablePassage {
  readonly element: Element;
  readonly hash: string;
  readonly words: number;
}

const kinds = 'p, li, dt, dd, tr, pre, summary, figcaption, h2, h3, h4, h5, h6';

/** The passages of ARTICLE in its order, each with the text that is in no other of them; what the site added left out. */
export function passagesOf(article: Element): ReadablePassage[] {
  const texts = new Map<Element, string>();
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement?.closest(kinds);
    if (!element || !article.contains(element) || text.parentElement!.closest('[data-added]')) continue;
    texts.set(element, `${texts.get(element) ?? ''}${text.nodeValue}`);
  }
  return [...texts]
    .filter(([, text]) => text.trim())
    .map(([element, text]) => ({ element, hash: hashText(text), words: text.trim().split(/\s+/).length }));
}
