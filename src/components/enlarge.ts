// A picture alone, as large as the window; larger still by a press of the button, then it scrolls.
import styles from '../styles/enlarge.css?url';
import { addStyles } from './add-styles.ts';
import { loadWords } from './load-words.ts';

/** Shows PICTURE large. Escape, the button, and a click beside it close it; the focus goes back to where it was. */
export async function enlarge(picture: HTMLImageElement | SVGSVGElement): Promise<void> {
  const words = await loadWords();
  await addStyles(styles);
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.dataset['added'] = '';
  const name = picture instanceof HTMLImageElement ? picture.alt : picture.ariaLabel;
  dialog.ariaLabel = name || words.enlarge;

  const copy = picture.cloneNode(true) as typeof picture;
  copy.removeAttribute('loading');
  // As it is shown: a smaller file may stand in for it.
  if (copy instanceof HTMLImageElement && picture instanceof HTMLImageElement) copy.src = picture.currentSrc;
  const stage = document.createElement('div');
  stage.className = 'stage';
  // A region that scrolls can be reached by keyboard.
  stage.tabIndex = 0;
  stage.append(copy);

  const close = newButton(words.close, () => dialog.close());
  const larger = newButton('200%', () => {
    larger.ariaPressed = String(stage.classList.toggle('twice'));
  });
  larger.ariaPressed = 'false';
  const bar = document.createElement('p');
  bar.append(larger, close);
  dialog.append(bar, stage);
  const caption = picture.closest('figure')?.querySelector('figcaption');
  if (caption) dialog.append(Object.assign(document.createElement('p'), { textContent: caption.textContent }));

  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === stage) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  // Drawings get their colours from the rules for articles.
  picture.closest('article')!.append(dialog);
  dialog.showModal();
  close.focus();
}

function newButton(text: string, act: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  button.addEventListener('click', act);
  return button;
}
