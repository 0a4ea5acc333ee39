// A button on each picture that is larger than it is shown. What it opens is loaded on use.
import { loadWords } from './load-words.ts';

/** Lets pictures and drawings of the article be seen large: by a button, or by a click on them. */
export async function enlargeButtons(): Promise<void> {
  const figures = [...document.querySelectorAll<HTMLElement>('article figure:has(img, svg)')];
  if (!figures.length) return;
  const { enlarge } = await loadWords();
  for (const figure of figures) {
    const picture = figure.querySelector<HTMLImageElement | SVGSVGElement>('img, svg')!;
    if (picture.closest('a')) continue;
    const open = () => void import('./enlarge.ts').then((module) => module.enlarge(picture));
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy enlarge' });
    button.dataset['added'] = '';
    button.textContent = enlarge;
    button.addEventListener('click', open);
    picture.addEventListener('click', open);
    figure.append(button);
  }
}
