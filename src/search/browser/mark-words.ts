import { foldWord, splitWords } from './split-words.ts';

/** Name of the parameter that carries the words to mark. */
export const markParameter = 'highlight';

/**
 * Marks each of WORDS (separated by spaces) in the page's article, until Escape is pressed, and takes them out of the
 * address, so that it can be shared.
 */
export function markWords(words: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(markParameter);
  history.replaceState(history.state, '', address);
  const wanted = new Set(words.split(' ').map(foldWord));
  const article = document.querySelector('article') ?? document.querySelector('main');
  if (!article) return;
  const marks = textNodes(article).flatMap((node) => markIn(node, wanted));
  const clear = (event: KeyboardEvent) => {
    // An open dialog takes the key for itself.
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    removeEventListener('keydown', clear);
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
  addEventListener('keydown', clear);
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, svg, math, mark, [data-added], button')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function markIn(node: Text, wanted: ReadonlySet<string>): HTMLElement[] {
  const hits = splitWords(node.data).filter((word) => wanted.has(word.text));
  // From the end, so that the offsets before stay true.
  return hits.toReversed().map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
}
