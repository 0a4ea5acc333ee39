// "Copy link to this passage": names the nearest heading and carries the quote, both in a query that the page can read
// and as a text fragment that browsers highlight themselves (which a page cannot read).
import styles from '../styles/share.css?url';
import { addStyles } from './add-styles.ts';
import { copyAddress } from './copy-link.ts';
import { loadWords } from './load-words.ts';

const longest = 300;

/** Shows the button beside SELECTION, or takes it away. */
export async function offerPassage(selection: Selection | undefined): Promise<void> {
  document.getElementById('u-passage')?.remove();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0).cloneRange();
  const words = await loadWords().catch(() => undefined);
  if (!words || selection.isCollapsed) return;
  void addStyles(styles);
  const button = document.createElement('button');
  button.id = 'u-passage';
  button.type = 'button';
  button.className = 'passage';
  button.textContent = words.copyPassage;
  button.popover = 'manual';
  // Pressing a button takes the selection away in some browsers.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    button.remove();
    void copyAddress(passageAddress(range), quoteOf(range));
  });
  document.body.append(button);
  button.showPopover();
  const box = range.getBoundingClientRect();
  const room = box.bottom + 56 < innerHeight ? box.bottom + 8 : Math.max(8, box.top - 52);
  button.style.top = `${room}px`;
  button.style.left = `${Math.min(Math.max(8, box.left), innerWidth - button.offsetWidth - 8)}px`;
}

function passageAddress(range: Range): string {
  const quote = quoteOf(range);
  const url = new URL(location.href);
  url.search = new URLSearchParams({ quote }).toString();
  const id = nearestHeading(range)?.id;
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  url.hash = '';
  return `${url.href.replace(/#$/, '')}#${id ? encodeURIComponent(id) : ''}:~:text=${encode(quote)}`;
}

function quoteOf(range: Range): string {
  const text = range.toString().replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  return text.slice(0, text.lastIndexOf(' ', longest));
}

function nearestHeading(range: Range): Element | undefined {
  const headings = [...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)[id]')];
  return headings.findLast((heading) => range.comparePoint(heading, 0) < 0);
}
