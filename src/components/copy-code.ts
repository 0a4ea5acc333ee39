// Puts a copy button on every block of code. Loaded only by pages that have one.
export {};

const { copy = '', copied = '' } = document.querySelector<HTMLElement>('article')?.dataset ?? {};

if (navigator.clipboard)
  for (const block of document.querySelectorAll<HTMLElement>('article pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.dataset['added'] = '';
    button.textContent = copy;
    button.onclick = async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 1600);
    };
    block.after(button);
  }
