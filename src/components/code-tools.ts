// The buttons of a block of code: copy it, and wrap its lines where they are wider than the block.
import { loadWords } from './load-words.ts';

const key = 'u-wrap';

/** Puts buttons on every block of code. Whether lines are wrapped is one choice for all of them, kept on this device. */
export function codeTools(): void {
  const { copy = '', copied = '' } = document.querySelector<HTMLElement>('article')?.dataset ?? {};
  const blocks = [...document.querySelectorAll<HTMLElement>('article pre')];
  const root = document.documentElement;
  root.classList.toggle('u-wrap', storedChoice());
  for (const block of blocks) {
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.dataset['added'] = '';
    if (navigator.clipboard) {
      const button = newButton(copy, async () => {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = copied;
        setTimeout(() => (button.textContent = copy), 1600);
      });
      tools.append(button);
    }
    boxOf(block).append(tools);
  }

  const toggles: HTMLButtonElement[] = [];
  const offer = async () => {
    const wide = blocks.filter((block) => isWide(block) && !block.parentElement!.querySelector('[aria-pressed]'));
    if (!wide.length) return;
    const { wrapLines } = await loadWords();
    for (const block of wide) {
      const button = newButton(wrapLines, () => {
        choose(root.classList.toggle('u-wrap'));
        for (const toggle of toggles) toggle.ariaPressed = String(root.classList.contains('u-wrap'));
        button.scrollIntoView({ block: 'nearest' });
      });
      button.ariaPressed = String(root.classList.contains('u-wrap'));
      toggles.push(button);
      block.parentElement!.querySelector('.tools')!.prepend(button);
    }
  };
  void offer();
  addEventListener('resize', () => void offer());
}

/** The element around BLOCK that its buttons stand in. */
function boxOf(block: HTMLElement): Element {
  const figure = block.closest('figure.code');
  if (figure) return figure;
  const box = document.createElement('div');
  box.className = 'code';
  block.replaceWith(box);
  box.append(block);
  return box;
}

function newButton(text: string, act: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'copy',
    textContent: text,
  });
  button.addEventListener('click', act);
  return button;
}

// With lines wrapped nothing is wide: what was chosen on another page must be undone here as well.
function isWide(block: HTMLElement): boolean {
  const { classList } = document.documentElement;
  const isWrapped = classList.contains('u-wrap');
  if (isWrapped) classList.remove('u-wrap');
  const found = block.scrollWidth > block.clientWidth;
  if (isWrapped) classList.add('u-wrap');
  return found;
}

function storedChoice(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function choose(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Storage is denied: the choice holds for this page.
  }
}
