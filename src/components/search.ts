// Opens the search: by `/`, Ctrl+K, Cmd+K or any [data-search-open].
addEventListener('keydown', (event) => {
  const isField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const isShortcut = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isField);
  if (!isShortcut) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-search-open]')?.click();
});
