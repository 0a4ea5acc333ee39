// Loaded by pages with contents, code or a way to report mistakes.
import { codeTools } from './code-tools.ts';
import { enlargeButtons } from './enlarge-buttons.ts';
import { markContents } from './mark-contents.ts';
import { quoteSelection } from './quote-selection.ts';

codeTools();
void enlargeButtons();
markContents();
quoteSelection();
