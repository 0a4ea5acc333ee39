import type { Departed } from '../split/keep-ids.ts';
import type { NotesPage, Target } from '../types.ts';
import type { Addresses } from './addresses.ts';
import type { Ledger } from './ledger.ts';
import { shortId } from './short-id.ts';
import { targetOf, updateLedger } from './update-ledger.ts';

/** An address without a living text: what was there, since when it is gone, and what is nearest. */
export interface Retired {
  readonly title: string;
  readonly until: string | undefined;
  readonly nearest: readonly string[];
}

/** The page at an address that was published once. */
export interface OldPage {
  /** Path without base, `course/section`. */
  readonly path: string;
  readonly title: string;
  /** Where it leads now; undefined where it is retired. */
  readonly to: string | undefined;
  readonly retired: Retired | undefined;
  /** Its old anchors that lead elsewhere than the page does. */
  readonly anchors: Readonly<Record<string, string>>;
}

export interface ShortAddress {
  readonly id: string;
  readonly page: string;
}

export interface OldAddresses {
  readonly pages: readonly OldPage[];
  /** By page id ('' for home): anchors that no element of the page answers → address, or what was there. */
  readonly anchors: Readonly<Record<string, Readonly<Record<string, string | Retired>>>>;
  readonly shorts: readonly ShortAddress[];
}

export interface ResolveInput {
  readonly ledger: Ledger;
  readonly pages: readonly NotesPage[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  readonly departed: readonly Departed[];
  readonly addresses: Addresses;
}

/** What the site answers at every address that was ever published and has no page of its own any more. */
export function resolveOld({ ledger, pages, anchors, departed, addresses }: ResolveInput): OldAddresses {
  const current = updateLedger(ledger, { pages, anchors, departed });
  const living = new Set(pages.map(({ id }) => id));
  const write = (address: string) => addresses.of(targetOf(address));
  const oldPages = new Map<string, OldPage & { anchors: Record<string, string> }>();
  const ofPage: Record<string, Record<string, string | Retired>> = Object.create(null) as Record<
    string,
    Record<string, string | Retired>
  >;
  const shorts: ShortAddress[] = [];

  const dead = current.lines.filter(({ state }) => state === 'moved' || state === 'retired');
  const retiredOf = (line: (typeof dead)[number]): Retired => ({
    title: line.title,
    until: line.details['until'],
    nearest: (line.details['near'] ?? '').split(',').filter(Boolean).map(write),
  });
  for (const line of dead) {
    const { page, heading } = targetOf(line.address);
    if (heading !== undefined || living.has(page)) continue;
    oldPages.set(page, {
      path: page,
      title: line.title,
      to: line.to === undefined ? undefined : write(line.to),
      retired: line.to === undefined ? retiredOf(line) : undefined,
      anchors: {},
    });
  }
  for (const line of dead) {
    const { page, heading } = targetOf(line.address);
    if (heading === undefined) continue;
    const answer = line.to === undefined ? retiredOf(line) : write(line.to);
    const old = oldPages.get(page);
    if (old) {
      if (typeof answer === 'string') old.anchors[heading] = answer;
    } else (ofPage[page] ??= Object.create(null) as Record<string, string | Retired>)[heading] = answer;
  }
  const taken = new Set(current.lines.map(({ details }) => details['short']).filter((short) => short !== undefined));
  for (const line of current.lines) {
    const short = line.details['short'];
    if (short === undefined) continue;
    const end = line.state === 'lives' ? line.address : line.to;
    if (end !== undefined && !shorts.some(({ id }) => id === short))
      shorts.push({ id: short, page: targetOf(end).page });
  }
  for (const page of pages)
    if (page.id !== '' && !shorts.some((short) => short.page === page.id))
      shorts.push({ id: shortId(page.id, taken), page: page.id });
  return { pages: [...oldPages.values()], anchors: ofPage, shorts };
}
