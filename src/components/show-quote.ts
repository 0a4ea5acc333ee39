// Shows the passage that a shared address quotes; when its words are gone, says so and shows the closest of today.
import styles from '../styles/share.css?url';
import { addStyles } from './add-styles.ts';
import { loadWords } from './load-words.ts';

/** Marks the words of `?quote=` in the article until the reader goes on. */
export async function showQuote(): Promise<void> {
  const quote = new URLSearchParams(location.search).get('quote')?.trim();
  const article = document.querySelector('article');
  if (!quote || !article) return;
  void addStyles(styles);
  const range = findText(article, quote);
  if (range) return mark(range);

  const words = await loadWords().catch(() => undefined);
  const closest = closestBlock(article, quote);
  const notice = document.createElement('aside');
  notice.className = 'notice';
  notice.dataset['quoteGone'] = '';
  const cited = document.createElement('blockquote');
  cited.textContent = quote;
  notice.append(Object.assign(document.createElement('p'), { textContent: words?.quoteGone ?? '' }), cited);
  if (closest) {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = words?.closestPassage ?? '';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      closest.scrollIntoView({ block: 'center' });
    });
    const all = document.createRange();
    all.selectNodeContents(closest);
    mark(all, false);
    notice.append(link);
  }
  const id = decodeURIComponent(location.hash.slice(1));
  (document.getElementById(id)?.closest('article > *') ?? article).before(notice);
}

function mark(range: Range, scroll = true): void {
  CSS.highlights?.set('u-quote', new Highlight(range));
  if (scroll) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    CSS.highlights?.delete('u-quote');
    removeEventListener('keydown', clear);
  };
  addEventListener('keydown', clear);
}

/** The range of ARTICLE that reads QUOTE, white space aside. */
function findText(article: Element, quote: string): Range | undefined {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let text = '';
  const places: { node: Text; offset: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-added]')) continue;
    for (let offset = 0; offset < node.data.length; offset++) {
      const char = node.data[offset]!;
      if (/\s/.test(char)) continue;
      text += char;
      places.push({ node, offset });
    }
  }
  const wanted = quote.replace(/\s+/g, '');
  const at = text.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (at < 0 || !first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** The block that shares most of the words of QUOTE, if it shares a third of them. */
function closestBlock(article: Element, quote: string): Element | undefined {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const wanted = wordsOf(quote);
  const scored = [...article.querySelectorAll('p, li, tr, pre, dt, dd')].map((block) => {
    const words = wordsOf(block.textContent);
    return { block, score: [...wanted].filter((word) => words.has(word)).length / wanted.size };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { block: article, score: 0 });
  return best.score >= 1 / 3 ? best.block : undefined;
}
