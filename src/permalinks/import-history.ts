import type { Target } from '../types.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import type { Meaning, TracedAnchor } from './trace-history.ts';
import { addressOf } from './update-ledger.ts';

/** A living anchor that meant another section before. */
export interface ChangedMeaning {
  readonly anchor: string;
  readonly now: string;
  readonly before: string;
  readonly until: string;
}

/**
 * LEDGER with every anchor of TRACED: living ones lead to their heading of today, dead ones to the home of what they
 * meant last, or are retired with the nearest candidates; their other meanings are kept with their dates.
 * @param targets GitHub's anchor in the newest text → its place on the site.
 */
export function importHistory(
  ledger: Ledger,
  traced: readonly TracedAnchor[],
  targets: ReadonlyMap<string, Target>,
): { ledger: Ledger; changed: ChangedMeaning[] } {
  const lines = new Map(ledger.lines.filter(({ state }) => state !== 'former').map((line) => [line.address, line]));
  const former = new Map(
    ledger.lines
      .filter(({ state }) => state === 'former')
      .map((line) => [`${line.address} ${line.to} ${line.details['from']}`, line]),
  );
  const changed: ChangedMeaning[] = [];
  for (const { anchor, isLiving, meanings } of traced) {
    if (anchor === '' || /\s/.test(anchor)) continue;
    const address = `#${anchor}`;
    const known = lines.get(address);
    if (known && known.state !== 'lives' && !('inferred' in known.details) && !('readme' in known.details)) continue;
    const chosen = meanings.at(-1)!;
    lines.set(address, lineOf(address, chosen, meanings, targets, isLiving));
    for (const meaning of meanings) {
      const to = meaning === chosen || meaning.home === chosen.home ? undefined : targets.get(meaning.home ?? '');
      if (!to) continue;
      const line: LedgerLine = {
        address,
        state: 'former',
        to: addressOf(to),
        title: meaning.title,
        details: { from: meaning.from, until: meaning.until },
        print: undefined,
      };
      former.set(`${address} ${line.to} ${meaning.from}`, line);
      if (isLiving) changed.push({ anchor, now: chosen.title, before: meaning.title, until: meaning.until });
    }
  }
  return { ledger: { ...ledger, lines: [...lines.values(), ...former.values()] }, changed };
}

function lineOf(
  address: string,
  meaning: Meaning,
  all: readonly Meaning[],
  targets: ReadonlyMap<string, Target>,
  isLiving: boolean,
): LedgerLine {
  const to = meaning.home === undefined ? undefined : targets.get(meaning.home);
  if (!to) return retiredLine(address, all, targets);
  if (isLiving)
    return {
      address,
      state: 'moved',
      to: addressOf(to) || '/',
      title: meaning.title,
      details: { readme: 'now' },
      print: undefined,
    };
  const strength = Math.round(Math.max(meaning.evidence?.title ?? 1, meaning.evidence?.text ?? 1) * 100);
  return {
    address,
    state: 'moved',
    to: addressOf(to),
    title: meaning.title,
    details: { inferred: `${strength}%`, from: meaning.from, until: meaning.until },
    print: undefined,
  };
}

function retiredLine(address: string, meanings: readonly Meaning[], targets: ReadonlyMap<string, Target>): LedgerLine {
  const last = meanings.at(-1)!;
  const candidates = [...new Set(meanings.flatMap(({ home, nearest }) => (home === undefined ? nearest : [home])))];
  const near = candidates
    .map((anchor) => targets.get(anchor))
    .filter((target) => target !== undefined)
    .map(addressOf)
    .slice(-6);
  const details = {
    inferred: '0%',
    from: meanings[0]!.from,
    until: last.until,
    revision: last.revision.slice(0, 12),
    line: String(last.line),
    ...(near.length ? { near: near.join(',') } : {}),
  };
  return { address, state: 'retired', to: undefined, title: last.title, details, print: last.print };
}
