import { createFindings, NotesError } from '../../problems.ts';
import { findChromium } from '../../find-chromium.ts';

/** Path of the browser that prints. @throws NotesError `pdf/no-browser` where there is none. */
export function needChromium(): string {
  const browser = findChromium();
  if (browser !== undefined) return browser;
  const findings = createFindings();
  findings.error(
    'pdf/no-browser',
    'a PDF is printed by Chromium or Chrome, and there is none',
    { file: 'notes.pdf' },
    'Install one, name its path in the environment variable CHROMIUM, or build without --pdf.',
  );
  throw new NotesError(findings.all());
}
