import type { Departed, PublishedIds, PublishedPlace } from '../split/published-ids.ts';
import { sketchPages } from '../split/sketch-pages.ts';
import type { NotesPage, Target } from '../types.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { shortId } from './short-id.ts';

/** What the split must know of a LEDGER: who owns which address, and which are closed to newcomers. */
export function publishedIds(ledger: Ledger): PublishedIds {
  const places: PublishedPlace[] = [];
  const closed = new Set<string>();
  for (const { address, state, title, print } of ledger.lines) {
    if (address.startsWith('#')) continue;
    const { page, heading } = targetOf(address);
    if (state === 'lives') places.push({ page, heading, title, print: print ?? { words: 0, mins: new Uint8Array() } });
    else if (state !== 'former') closed.add(address);
  }
  return { places, closed };
}

export interface CurrentNotes {
  readonly pages: readonly NotesPage[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  readonly departed: readonly Departed[];
}

/**
 * LEDGER brought up to date: everything that lives now, what departed since, chains collapsed. Drafts never enter.
 * Lines that the author wrote stay as they are.
 * @param today ISO 8601 day, noted where an address departs; undefined where nobody will keep the result.
 */
export function updateLedger(ledger: Ledger, notes: CurrentNotes, today?: string): Ledger {
  return withPrints(currentLedger(ledger, notes, today), notes.pages);
}

/** The same as far as it can be said without looking at texts: what lives has no print. */
export function currentLedger(ledger: Ledger, { pages, anchors, departed }: CurrentNotes, today?: string): Ledger {
  const published = pages.filter(isPublished);
  const lines = new Map(ledger.lines.filter(({ state }) => state !== 'former').map((line) => [line.address, line]));
  for (const { page, heading, title, to, evidence, nearest } of departed) {
    const address = addressOf({ page, heading });
    const known = lines.get(address);
    const shared = { address, title, print: known?.print };
    const short = known?.details['short'] === undefined ? {} : { short: known.details['short'] };
    const until = today === undefined ? {} : { until: today };
    const percent = `${Math.round(Math.max(evidence?.title ?? 0, evidence?.text ?? 0) * 100)}%`;
    lines.set(
      address,
      to
        ? { ...shared, state: 'moved', to: addressOf(to), details: { ...short, inferred: percent, ...until } }
        : {
            ...shared,
            state: 'retired',
            to: undefined,
            details: {
              ...short,
              inferred: '0%',
              ...until,
              ...(nearest.length ? { near: nearest.map(addressOf).join(',') } : {}),
            },
          },
    );
  }
  const shorts = new Set(
    [...lines.values()].map(({ details }) => details['short']).filter((short) => short !== undefined),
  );
  for (const page of published) {
    const known = lines.get(page.id);
    const short = known?.details['short'] ?? shortFor(page, departed, lines) ?? shortId(page.id, shorts);
    shorts.add(short);
    lines.set(page.id, {
      address: page.id,
      state: 'lives',
      to: undefined,
      title: page.title,
      details: { short },
      print: undefined,
    });
    for (const { id, depth, text } of page.headings)
      if (depth > 1)
        lines.set(`${page.id}#${id}`, {
          address: `${page.id}#${id}`,
          state: 'lives',
          to: undefined,
          title: text,
          details: {},
          print: undefined,
        });
  }
  addFileAnchors(lines, anchors, new Set(published.map(({ id }) => id)), pages);
  const former = ledger.lines.filter(({ state }) => state === 'former');
  return { ...ledger, lines: [...collapse(lines), ...former] };
}

/** LEDGER, current, with the prints of what lives on PAGES. */
export function withPrints(ledger: Ledger, pages: readonly NotesPage[]): Ledger {
  const sketches = sketchPages(pages.filter(isPublished));
  const printOf = ({ page, heading }: Target) => {
    const sketch = sketches.get(page);
    return heading === undefined ? sketch?.whole : sketch?.headings.get(heading);
  };
  const lines = ledger.lines.map((line) =>
    line.state === 'lives' ? { ...line, print: printOf(targetOf(line.address)) ?? line.print } : line,
  );
  return { ...ledger, lines };
}

function isPublished({ draft, id }: NotesPage): boolean {
  return !draft && id !== '';
}

/** A renamed page keeps its short address. */
function shortFor(
  page: NotesPage,
  departed: readonly Departed[],
  lines: ReadonlyMap<string, LedgerLine>,
): string | undefined {
  const before = departed.find(
    ({ to, heading }) => heading === undefined && to?.page === page.id && to.heading === undefined,
  );
  return before && lines.get(before.page)?.details['short'];
}

function addFileAnchors(
  lines: Map<string, LedgerLine>,
  anchors: CurrentNotes['anchors'],
  published: ReadonlySet<string>,
  pages: readonly NotesPage[],
): void {
  const titles = new Map(
    pages.flatMap((page) => [
      [page.id, page.title] as const,
      ...page.headings.map((heading) => [`${page.id}#${heading.id}`, heading.text] as const),
    ]),
  );
  const seen = new Set<string>();
  for (const own of anchors.values())
    for (const [anchor, target] of own) {
      const address = `#${anchor}`;
      const to = addressOf(target);
      // A heading on home itself answers by its own id.
      if (to === address) continue;
      const known = lines.get(address);
      const isAuthors =
        known !== undefined &&
        known.state !== 'lives' &&
        !('inferred' in known.details) &&
        !('readme' in known.details);
      if (
        seen.has(address) ||
        isAuthors ||
        /\s/.test(anchor) ||
        anchor === '' ||
        !(published.has(target.page) || target.page === '')
      )
        continue;
      seen.add(address);
      lines.set(address, {
        address,
        state: 'moved',
        to: to || '/',
        title: titles.get(to) ?? '',
        details: { readme: 'now' },
        print: undefined,
      });
    }
}

/** Every move leads straight to its end. */
function collapse(lines: ReadonlyMap<string, LedgerLine>): LedgerLine[] {
  return [...lines.values()].map((line) => {
    if (line.state !== 'moved') return line;
    let to = line.to!;
    for (let steps = 0; steps < lines.size && lines.get(to)?.state === 'moved'; steps++) to = lines.get(to)!.to!;
    const end = lines.get(to);
    if (end?.state === 'retired')
      return {
        ...line,
        state: 'retired',
        to: undefined,
        details: { ...line.details, ...pick(end.details, ['until', 'near']) },
      };
    return to === line.to ? line : { ...line, to };
  });
}

function pick(details: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter(([key]) => keys.includes(key)));
}

/** `page#heading` as a target. `/` is home. */
export function targetOf(address: string): Target {
  const [page = '', heading] = (address === '/' ? '' : address).split('#', 2);
  return { page, heading };
}

/** A target as the ledger writes it. */
export function addressOf({ page, heading }: Target): string {
  return heading === undefined ? page || '/' : `${page}#${heading}`;
}
