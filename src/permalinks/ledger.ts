// The ledger of every address ever published: a text file, one address a line, sorted, so that git merges it.
//
//   address <tab> state <tab> title <tab> details <tab> sketch of the text
//
// address: `course/section`, `course/section#heading`, or `#anchor` for an anchor of the README as a whole.
// state:   `=` lives there · `> address` moved · `x` retired · `~ address` meant this for a while (numbered anchors)
// details: words such as `short=k3f9q inferred=96% from=2024-01-02 until=2026-11-23 line=120 near=a,b`
// A moved or retired line without `inferred` is the author's word and is never overwritten.
import type { Findings } from '../problems.ts';
import { readFingerprint, writeFingerprint, type Fingerprint } from '../split/fingerprint.ts';

export type LedgerState = 'lives' | 'moved' | 'retired' | 'former';

export interface LedgerLine {
  readonly address: string;
  readonly state: LedgerState;
  /** For `moved` and `former`: the address it leads to. */
  readonly to: string | undefined;
  readonly title: string;
  readonly details: Readonly<Record<string, string>>;
  readonly print: Fingerprint | undefined;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** By file: the newest revision whose history is in the ledger. */
  readonly imported: ReadonlyMap<string, string>;
}

/** A ledger of a site that has published nothing. */
export const emptyLedger: Ledger = { lines: [], imported: new Map() };

const version = 1;
const heading = `# unscroll links ${version}: every address ever published. Written by \`unscroll links update\`; commit it.`;
const signs: Readonly<Record<LedgerState, string>> = { lives: '=', moved: '>', retired: 'x', former: '~' };

/** The ledger as text, sorted; ends with a newline. */
export function writeLedger({ lines, imported }: Ledger): string {
  const imports = [...imported].map(([file, revision]) => `# imported ${revision} ${file}`);
  const rows = lines.map((line) => {
    const state = line.to === undefined ? signs[line.state] : `${signs[line.state]} ${line.to}`;
    const details = Object.entries(line.details).map(([key, value]) => `${key}=${value}`);
    return [
      line.address,
      state,
      line.title.replace(/\s+/g, ' '),
      details.join(' '),
      line.print ? writeFingerprint(line.print) : '',
    ]
      .join('\t')
      .trimEnd();
  });
  return `${[heading, ...imports.sort(byCodeUnit), ...rows.sort(byCodeUnit)].join('\n')}\n`;
}

/**
 * Reads a ledger's TEXT. Errors, each `links/ledger` with its line: merge-conflict marks, a newer format, a line that
 * is none, an address with two states, a circle of moves.
 * @returns undefined after an error.
 */
export function readLedger(file: string, text: string, findings: Findings): Ledger | undefined {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fail = (index: number, reason: string, hint: string) => {
    findings.error('links/ledger', reason, { file, line: index + 1, column: 1 }, hint);
    return undefined;
  };
  const conflict = rows.findIndex((row) => /^(<{7}|={7}|>{7})/.test(row));
  if (conflict >= 0)
    return fail(
      conflict,
      'the ledger holds marks of an unresolved merge',
      'Keep the lines of both sides, remove the marks, and run `unscroll links update`.',
    );
  const found = /^# unscroll links (\d+)/.exec(rows[0] ?? '')?.[1];
  if (found === undefined)
    return fail(
      0,
      'this is no ledger: its first line is missing',
      'Restore the file from git, or delete it and run `unscroll links update`.',
    );
  if (Number(found) > version)
    return fail(0, `the ledger has format ${found}, this program reads up to ${version}`, 'Use a newer unscroll.');

  const lines: LedgerLine[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '' || row.startsWith('# ')) continue;
    const line = readLine(row);
    if (!line)
      return fail(
        index,
        `"${row.slice(0, 60)}" is no line of a ledger`,
        'Restore the line from git: address, state, title, details, sketch, with tabs between.',
      );
    const other = line.state === 'former' ? undefined : seen.get(line.address);
    if (other !== undefined)
      return fail(index, `"${line.address}" stands in line ${other + 1} too`, 'Keep the one that is right.');
    if (line.state !== 'former') seen.set(line.address, index);
    lines.push(line);
  }
  const imported = new Map(
    rows
      .map((row) => /^# imported (\S+) (.+)$/.exec(row))
      .filter((match) => match !== null)
      .map(([, revision, name]) => [name!, revision!] as const),
  );
  const ledger = { lines, imported };
  const circle = findCircle(ledger);
  if (circle !== undefined)
    return fail(
      seen.get(circle) ?? 0,
      `"${circle}" moved in a circle`,
      'Let one of these addresses lead to a section that exists.',
    );
  return ledger;
}

function readLine(row: string): LedgerLine | undefined {
  const [address = '', sign = '', title = '', details = '', print = ''] = row.split('\t');
  const match = /^([=>x~])(?: (\S+))?$/.exec(sign);
  const state = match && (Object.keys(signs) as LedgerState[]).find((name) => signs[name] === match[1]);
  if (
    !state ||
    address === '' ||
    /\s/.test(address) ||
    (state === 'moved' || state === 'former') !== (match[2] !== undefined)
  )
    return undefined;
  const pairs = details
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split('=', 2) as [string, string?]);
  if (pairs.some(([, value]) => value === undefined)) return undefined;
  const sketch = print === '' ? undefined : readFingerprint(print);
  if (print !== '' && !sketch) return undefined;
  return {
    address,
    state,
    to: match[2],
    title,
    details: Object.fromEntries(pairs) as Record<string, string>,
    print: sketch,
  };
}

function findCircle({ lines }: Pick<Ledger, 'lines'>): string | undefined {
  const moves = new Map(lines.filter(({ state }) => state === 'moved').map(({ address, to }) => [address, to!]));
  for (const start of moves.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined; at = moves.get(at)) {
      if (seen.has(at)) return start;
      seen.add(at);
    }
  }
  return undefined;
}

// By code units, so that every machine sorts alike.
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
