import styles from '../styles/share.css?url';
import { addStyles } from './add-styles.ts';
/** Says TEXT at the foot of the window for a moment, and to screen readers. */
export function say(text: string): void {
  void addStyles(styles);
  const id = 'u-said';
  let place = document.getElementById(id);
  if (!place) {
    place = Object.assign(document.createElement('div'), { id, className: 'said' });
    place.role = 'status';
    document.body.append(place);
  }
  const line = Object.assign(document.createElement('p'), { textContent: text });
  place.replaceChildren(line);
  setTimeout(() => line.remove(), 4000);
}
