// Answers an anchor that no element of the page has: leads to where its text is now, or says what was there.
import styles from '../styles/share.css?url';
import { formatDay } from '../words/format-day.ts';
import type { Words } from '../words/words.ts';
import { addStyles } from './add-styles.ts';
import { atBase, here } from './at-base.ts';
import { loadWords } from './load-words.ts';
interface Retired {
  title: string;
  until?: string;
  nearest: { title: string; address: string }[];
}
interface Table {
  pages: Record<string, Record<string, string | Retired>>;
}

/** Looks the fragment of the address up in the site's TABLE of old anchors, which is fetched now. */
export async function answerOldAnchor(table: string): Promise<void> {
  const id = fragment();
  const response = await fetch(table).catch(() => undefined);
  if (!response?.ok || !id) return;
  const { pages } = (await response.json()) as Table;
  const page = decodeURIComponent(location.pathname.slice(here().length).replace(/\/$/, ''));
  const answer = find(pages[page] ?? {}, id) ?? find(pages[''] ?? {}, id);
  if (typeof answer === 'string') location.replace(atBase(answer));
  else if (answer) show(answer, await loadWords());
  else document.getElementById(id.toLowerCase())?.scrollIntoView();
}

function find(anchors: Record<string, string | Retired>, id: string): string | Retired | undefined {
  const key =
    Object.keys(anchors).find((anchor) => anchor === id) ??
    Object.keys(anchors).find((anchor) => anchor.toLowerCase() === id.toLowerCase());
  return key === undefined ? undefined : anchors[key];
}

function show({ title, until, nearest }: Retired, words: Words): void {
  void addStyles(styles);
  document.querySelector('main > [data-retired]')?.remove();
  const notice = document.createElement('aside');
  notice.dataset['retired'] = '';
  notice.className = 'notice';
  const text = document.createElement('p');
  text.textContent = until
    ? words.goneSince(title, formatDay(until, document.documentElement.lang, 'long'))
    : words.gone(title);
  notice.append(text);
  if (nearest.length) {
    const list = document.createElement('ul');
    for (const { title: name, address } of nearest) {
      const link = document.createElement('a');
      link.href = atBase(address);
      link.textContent = name;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    notice.append(Object.assign(document.createElement('p'), { textContent: words.nearestToday }), list);
  }
  document.querySelector('main')?.prepend(notice);
  notice.scrollIntoView({ block: 'center' });
}

/** The address's fragment, decoded, without a text directive. */
function fragment(): string {
  const raw = location.hash.slice(1).replace(/:~:.*$/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
