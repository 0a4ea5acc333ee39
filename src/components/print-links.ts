// Paper can't be clicked: while a page is printed its links out of the site are numbered, and their addresses listed
// at the end of the text. Loaded by pages that have such links.
import styles from '../styles/print-links.css?url';
import { addStyles } from './add-styles.ts';
import { listLinks } from './list-links.ts';

void addStyles(styles);
listLinks();
