import { nearest, type Findings } from '../problems.ts';
import type { Ledger, LedgerLine } from './ledger.ts';

/**
 * LEDGER with the author's word on ADDRESS: that it leads to TO, or is retired. Such lines are never overwritten.
 * Errors: `links/unknown-address` with the nearest ones, `links/circle`.
 * @param address `/course/section/#heading`, `course/section#heading` or `#anchor`.
 * @returns undefined after an error.
 */
export function retireAddress(
  ledger: Ledger,
  address: string,
  to: string | undefined,
  file: string,
  today: string,
  findings: Findings,
): Ledger | undefined {
  const from = plain(address);
  const end = to === undefined ? undefined : plain(to);
  const known = new Map(ledger.lines.filter(({ state }) => state !== 'former').map((line) => [line.address, line]));
  for (const wanted of [from, end]) {
    if (wanted === undefined || known.has(wanted)) continue;
    const near = nearest(wanted, known.keys());
    findings.error(
      'links/unknown-address',
      `"${wanted}" was never published`,
      { file },
      near.length ? `Nearest: ${near.join(', ')}.` : 'Name an address that the ledger has.',
    );
    return undefined;
  }
  if (end !== undefined && leadsTo(known, end, from)) {
    findings.error(
      'links/circle',
      `"${end}" leads to "${from}" itself`,
      { file },
      'Name an address whose text exists.',
    );
    return undefined;
  }
  const before = known.get(from)!;
  const { short, until } = before.details;
  const details = { ...(short === undefined ? {} : { short }), until: until ?? today };
  const line: LedgerLine = { ...before, state: end === undefined ? 'retired' : 'moved', to: end, details };
  return { ...ledger, lines: ledger.lines.map((other) => (other === before ? line : other)) };
}

function leadsTo(known: ReadonlyMap<string, LedgerLine>, from: string, to: string): boolean {
  let at: string | undefined = from;
  for (let steps = 0; at !== undefined && steps <= known.size; steps++) {
    if (at === to) return true;
    at = known.get(at)?.to;
  }
  return false;
}

/** As the ledger writes it: no host, no slashes at the ends or before `#`. */
function plain(address: string): string {
  const path = address
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/\/+(#|$)/, '$1')
    .replace(/^\/+/, '');
  return path === '' ? '/' : path;
}
