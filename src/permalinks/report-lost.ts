import type { Findings } from '../problems.ts';
import type { Departed } from '../split/published-ids.ts';
import type { NotesPage } from '../types.ts';
import { writeLedger, type Ledger } from './ledger.ts';
import { addressOf, updateLedger, type CurrentNotes } from './update-ledger.ts';

/** The ledger's file as it was read. */
interface LedgerFile {
  readonly file: string;
  readonly text: string;
}

/** Where a heading that is gone was written last, where that is known. */
export type LastStood = (
  title: string,
) => { readonly file: string; readonly line: number; readonly revision: string } | undefined;

/**
 * Reports published addresses that would lose their text: warning `links/lost` at the section that had it, or at the
 * ledger's line where the section is gone too, with the place where it last stood, the two likeliest homes and the one
 * line that settles it.
 */
export function reportLost(
  departed: readonly Departed[],
  pages: readonly NotesPage[],
  ledger: LedgerFile,
  findings: Findings,
  lastStood: LastStood = () => undefined,
): void {
  const lines = ledger.text.split('\n');
  const living = new Map(pages.map(({ id, place }) => [id, place]));
  for (const { page, heading, title, to, nearest } of departed) {
    if (to) continue;
    const address = addressOf({ page, heading });
    const line = lines.findIndex((row) => row.startsWith(`${address}\t`)) + 1;
    const [likeliest] = nearest;
    const stood = lastStood(title);
    const where = stood ? ` (last at ${stood.file}:${stood.line} in ${stood.revision})` : '';
    findings.warn(
      'links/lost',
      `"${title}" was published at ${address}${where}, and nothing in the notes is like it any more`,
      living.get(page) ?? { file: ledger.file, line, column: 1 },
      likeliest
        ? `Nearest: ${nearest.map(addressOf).join(', ')}. If that is it: unscroll links retire '${address}' --to '${addressOf(likeliest)}'${heading === undefined ? '' : `, or <a id="${heading}"></a> above it in the notes`}, or for line ${line} of ${ledger.file}: ${row(address, `> ${addressOf(likeliest)}`, title)}; if it is gone: unscroll links retire '${address}'.`
        : `If it is gone for good: unscroll links retire '${address}', or for line ${line} of ${ledger.file}: ${row(address, 'x', title)}.`,
    );
  }
}

/** A line of the ledger in the author's own words. */
function row(address: string, state: string, title: string): string {
  return [address, state, title].join('\t');
}

/** Reports a ledger that lacks addresses of today: warning `links/outdated`. */
export function reportOutdated(ledger: Ledger, file: LedgerFile, notes: CurrentNotes, findings: Findings): void {
  if (writeLedger(updateLedger(ledger, notes)) === file.text) return;
  findings.warn(
    'links/outdated',
    'the ledger is not up to date with the notes',
    { file: file.file },
    'Run unscroll links update, and commit the file.',
  );
}
