/** Puts a copy button on every block of code. */
export function copyCode(): void {
  const { copy = '', copied = '' } = document.querySelector<HTMLElement>('article')?.dataset ?? {};
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll<HTMLElement>('article pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.dataset['added'] = '';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 1600);
    });
    const box = document.createElement('div');
    box.className = 'code';
    block.replaceWith(box);
    box.append(block, button);
  }
}
