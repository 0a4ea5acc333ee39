// In: the page and what this device remembers. Out: marks on what was read and on what is new since; the memory kept.
import styles from '../../styles/memory.css?url';
import { addStyles } from '../add-styles.ts';
import { here } from '../at-base.ts';
import { loadWords } from '../load-words.ts';
import { adoptMemory } from './adopt-memory.ts';
import { tellAtHome } from './at-home.ts';
import { markChanges } from './mark-changes.ts';
import { markRead } from './mark-read.ts';
import { newPassages } from './new-passages.ts';
import { noteReading } from './note-reading.ts';
import { passagesOf } from './passages-of.ts';
import { recall } from './section-memory.ts';

/** Begins to remember what is read here, and shows what is remembered. */
export async function rememberReading(): Promise<void> {
  const main = document.querySelector('main');
  const path = location.pathname.replace(/index\.html$/, '');
  const base = here();
  const article = main?.querySelector(':scope > article');
  if (!main || (!article && path !== base)) return;
  void addStyles(styles);
  if (path === base) {
    markRead(await loadWords());
    await tellAtHome(main);
    return;
  }
  const passages = passagesOf(article!);
  if (passages.length) {
    const past = recall(path) ?? adoptMemory(passages, base);
    const changed = past ? newPassages(passages, past, base) : [];
    noteReading(path, article!.querySelector('h1')?.textContent.trim() ?? document.title, passages, past);
    if (past && changed.length) await markChanges(changed, past.when);
  }
  markRead(await loadWords());
}
