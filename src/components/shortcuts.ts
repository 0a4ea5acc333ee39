// Keys that lead around: the neighbours of a section, and the sheet that lists all keys.
const neighbours: Readonly<Record<string, string>> = { '[': 'prev', ']': 'next' };

/** Answers to keys from now on, and to FIRST, the event that led here. Single keys can be switched off on the sheet. */
export function shortcuts(first?: Event): void {
  const answer = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.metaKey || event.altKey) return;
    const { key, ctrlKey, target } = event;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
    if (ctrlKey ? key === '/' : key === '?' && areSingleKeysOn())
      void import('./shortcut-sheet.ts').then(({ openSheet }) => openSheet());
    else if (!ctrlKey && neighbours[key] && areSingleKeysOn() && !document.querySelector('dialog[open]'))
      document.querySelector<HTMLElement>(`a[rel="${neighbours[key]}"]`)?.click();
  };
  addEventListener('keydown', answer);
  if (first) answer(first);
}

/** Whether keys without Ctrl or the like are shortcuts: the reader's choice, which theme.js reads from this device. */
export function areSingleKeysOn(): boolean {
  return document.documentElement.dataset['keys'] !== 'off';
}
