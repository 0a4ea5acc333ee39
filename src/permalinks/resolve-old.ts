import type { Departed } from '../split/published-ids.ts';
import type { NotesPage, Target } from '../types.ts';
import type { Addresses } from './addresses.ts';
import { writeLedger, type Ledger, type LedgerLine } from './ledger.ts';
import { shortId } from './short-id.ts';
import { addressOf, currentLedger, targetOf, withPrints } from './update-ledger.ts';

/** An address without a living text: what was there, until when, and what is nearest today. */
export interface Retired {
  readonly title: string;
  /** ISO 8601 day. */
  readonly until?: string;
  readonly nearest: readonly { readonly title: string; readonly address: string }[];
}

/** Old anchor → the address it leads to now, or what was there. */
export type OldAnchors = Readonly<Record<string, string | Retired>>;

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
  /** Short id of a heading → address of the heading. */
  readonly headings: Readonly<Record<string, string>>;
}

/** What a site answers at addresses that have no text of their own. */
export interface OldAddresses {
  readonly pages: readonly OldPage[];
  /** By page id, '' for home and the README as a whole: anchors that no element of the page answers. */
  readonly anchors: Readonly<Record<string, OldAnchors>>;
  readonly shorts: readonly ShortAddress[];
  /** The ledger as it will be once this site is published, for sites that keep it with what they publish. */
  readonly ledger: () => string;
}

export interface ResolveInput {
  readonly ledger: Ledger;
  readonly pages: readonly NotesPage[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  readonly departed: readonly Departed[];
  readonly addresses: Addresses;
}

/** What the site answers at every address that was ever published and has no text of its own any more. */
export function resolveOld(input: ResolveInput): OldAddresses {
  const { pages, addresses } = input;
  const current = currentLedger(input.ledger, input);
  const { lines } = current;
  const titles = titlesOf(pages);
  const write = (address: string) => addresses.of(targetOf(address));
  const retiredOf = ({ title, details: { until, near = '' } }: LedgerLine): Retired => ({
    title,
    ...(until ? { until } : {}),
    nearest: near
      .split(',')
      .filter((address) => titles.has(address))
      .map((address) => ({ title: titles.get(address)!, address: write(address) })),
  });
  const dead = lines.filter(({ state }) => state === 'moved' || state === 'retired');
  const living = new Set(pages.map(({ id }) => id));
  const deadPages = new Map(
    dead.filter(({ address }) => !address.includes('#') && !living.has(address)).map((line) => [line.address, line]),
  );

  const ofPage = new Map<string, Map<string, string | Retired>>();
  const forwards = new Map<string, Map<string, string>>();
  for (const line of dead) {
    const { page, heading } = targetOf(line.address);
    if (heading === undefined) continue;
    const successor = deadPages.get(page)?.to;
    if (line.to !== undefined && successor !== undefined) put(forwards, page, heading, write(line.to));
    // The forwarding page takes the anchor along: the page it leads to says what became of it.
    else
      put(
        ofPage,
        successor === undefined ? page : targetOf(successor).page,
        heading,
        line.to === undefined ? retiredOf(line) : write(line.to),
      );
  }
  return {
    pages: [...deadPages.values()].map((line) => ({
      path: line.address,
      title: line.title,
      to: line.to === undefined ? undefined : write(line.to),
      retired: line.to === undefined ? retiredOf(line) : undefined,
      anchors: Object.fromEntries(forwards.get(line.address) ?? []),
    })),
    anchors: Object.fromEntries([...ofPage].map(([page, anchors]) => [page, Object.fromEntries(anchors)])),
    shorts: shortAddresses(lines, pages, addresses),
    ledger: () => writeLedger(withPrints(current, pages)),
  };
}

function shortAddresses(
  lines: readonly LedgerLine[],
  pages: readonly NotesPage[],
  addresses: Addresses,
): ShortAddress[] {
  const shorts = new Map<string, string>();
  for (const { state, address, to, details } of lines) {
    const end = state === 'lives' ? address : to;
    if (details['short'] !== undefined && end !== undefined) shorts.set(details['short'], targetOf(end).page);
  }
  const named = new Set(shorts.values());
  const drafts = pages.filter(({ id }) => id !== '' && !named.has(id));
  for (const { id } of drafts) shorts.set(shortId(id, new Set(shorts.keys())), id);
  const byId = new Map(pages.map((page) => [page.id, page]));
  return [...shorts].map(([id, page]) => ({ id, page, headings: shortHeadings(byId.get(page), addresses) }));
}

function shortHeadings(page: NotesPage | undefined, addresses: Addresses): Record<string, string> {
  const taken = new Set<string>();
  const headings: Record<string, string> = {};
  for (const { id, depth } of page?.headings ?? []) {
    if (depth === 1) continue;
    const short = shortId(id, taken);
    taken.add(short);
    headings[short] = addresses.of({ page: page!.id, heading: id });
  }
  return headings;
}

function titlesOf(pages: readonly NotesPage[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title, headings } of pages) {
    titles.set(addressOf({ page: id }), title);
    for (const heading of headings)
      if (heading.depth > 1) titles.set(`${id}#${heading.id}`, `${title} › ${heading.text}`);
  }
  return titles;
}

function put<Value>(map: Map<string, Map<string, Value>>, page: string, anchor: string, value: Value): void {
  const anchors = map.get(page) ?? new Map<string, Value>();
  map.set(page, anchors.set(anchor, value));
}
