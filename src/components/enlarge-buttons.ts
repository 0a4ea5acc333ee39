// A button on each picture that is larger than it is shown. What it opens is loaded on use.
import { loadWords } from './load-words.ts';

/** Lets pictures and drawings of the article be seen large: by a button, or by a click on them. */
export async function enlargeButtons(): Promise<void> {
  const figures = [...document.querySelectorAll<HTMLElement>('article figure:has(img, svg)')];
  if (!figures.length) return;
  const { enlarge } = await loadWords();
  for (const figure of figures) {
    const pictures = [...figure.querySelectorAll<HTMLImageElement | SVGSVGElement>('img, svg')];
    if (pictures[0]!.closest('a')) continue;
    const open = async () => {
      const { enlarge: show } = await import('./enlarge.ts');
      // A diagram is there for either theme.
      await show(pictures.find((picture) => picture.checkVisibility()) ?? pictures[0]!);
    };
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy enlarge' });
    button.dataset['added'] = '';
    button.textContent = enlarge;
    button.addEventListener('click', open);
    for (const picture of pictures) picture.addEventListener('click', open);
    figure.append(button);
  }
}
