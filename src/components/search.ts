// Opens the search: by `/`, Ctrl+K, Cmd+K, any [data-search-open], or an address with `?q=`. All else is loaded then.
const asked = new URLSearchParams(location.search);
let typedMeanwhile: string | undefined;

async function open(query: string): Promise<void> {
  // What one types before the field is there goes into it.
  if (typedMeanwhile !== undefined) return;
  typedMeanwhile = query;
  try {
    const { openDialog } = await import('../search/browser/open-dialog.ts');
    await openDialog(() => typedMeanwhile ?? '');
  } catch {
    // Not there, such as offline: the list of all sections may be.
    const page = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
    if (page && page.href !== location.href) location.assign(page.href);
  }
  typedMeanwhile = undefined;
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isLetter = isPlain && key.length === 1 && !isField;
  if (typedMeanwhile !== undefined && isLetter) {
    event.preventDefault();
    typedMeanwhile += key;
  } else if (
    (key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ||
    (key === '/' && isLetter && document.documentElement.dataset['keys'] !== 'off')
  ) {
    event.preventDefault();
    void open('');
  }
});
addEventListener('click', (event) => {
  if (!(event.target instanceof Element && event.target.closest('[data-search-open]'))) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open('');
});
if (asked.has('q')) void open(asked.get('q')!);
if (asked.has('highlight'))
  void import('../search/browser/mark-words.ts').then(({ markWords }) => markWords(asked.get('highlight')!));
