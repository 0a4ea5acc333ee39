/**
 * Keys within the dialog: arrows walk through field and links, Enter in the field goes to the best place, typing
 * anywhere goes on in the field. Escape and Tab are the browser's.
 */
export function handleKeys(dialog: HTMLDialogElement, field: HTMLInputElement): void {
  dialog.addEventListener('keydown', (event) => {
    const links = [...dialog.querySelectorAll<HTMLAnchorElement>('a[data-result], a[data-sub-result]')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isOnField = document.activeElement === field;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (isOnField || at >= 0)) {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
      if (next < 0) field.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    } else if (event.key === 'Enter' && isOnField && !event.isComposing) {
      event.preventDefault();
      if (dialog.dataset['searchState'] === 'done') bestPlace(dialog)?.click();
    } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !hasModifier(event)) {
      // The key itself then lands in the field.
      if (event.key !== ' ') field.focus();
    }
  });
}

function bestPlace(dialog: HTMLDialogElement): HTMLAnchorElement | null {
  return dialog.querySelector('a[data-best]') ?? dialog.querySelector('a[data-result]');
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
