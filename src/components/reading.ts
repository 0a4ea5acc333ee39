// Loaded by pages with contents, code or a way to report mistakes.
import { copyCode } from './copy-code.ts';
import { markContents } from './mark-contents.ts';
import { quoteSelection } from './quote-selection.ts';

copyCode();
markContents();
quoteSelection();
