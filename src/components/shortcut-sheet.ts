// The list of all keys, with the switch for those that are single (WCAG 2.1.4).
import styles from '../styles/sheet.css?url';
import { addStyles } from './add-styles.ts';
import { loadWords } from './load-words.ts';
import { areSingleKeysOn } from './shortcuts.ts';

/** Shows the sheet. Closing it gives the focus back. */
export async function openSheet(): Promise<void> {
  if (document.querySelector('dialog[open]')) return;
  const words = await loadWords();
  void addStyles(styles);
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  dialog.setAttribute('aria-labelledby', 'u-keys');

  const title = Object.assign(document.createElement('h2'), { id: 'u-keys', textContent: words.shortcuts });
  const list = document.createElement('dl');
  const keys: readonly (readonly [string, string])[] = [
    ['/', words.shortcutSearch],
    ['Ctrl K', words.shortcutSearch],
    ['[', words.shortcutPrevious],
    [']', words.shortcutNext],
    ['n', words.shortcutChange],
    ['?', words.shortcutSheet],
    ['Ctrl /', words.shortcutSheet],
    ['Esc', words.shortcutClose],
  ];
  for (const [key, meaning] of keys) {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    name.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    row.append(name, Object.assign(document.createElement('dd'), { textContent: meaning }));
    list.append(row);
  }

  const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: areSingleKeysOn() });
  box.addEventListener('change', () => {
    const choice = box.checked ? '' : 'off';
    document.documentElement.dataset['keys'] = choice;
    try {
      localStorage.setItem('u-keys', choice);
    } catch {
      // Storage is denied: the choice holds for this page.
    }
  });
  const label = document.createElement('label');
  label.append(box, ` ${words.shortcutsOff}`);

  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words.close });
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, list, label, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
