// In: the revisions of a file, oldest first. Out: every anchor that any of them published, and where it leads today.
// 1 each revision's headings   2 who is who from revision to revision (follow.ts)   3 what each anchor meant, and how long
// 4 the dead searched for in the newest text   5 strong evidence → a home, else gone with the nearest candidates
import { likeness, type Fingerprint } from '../split/fingerprint.ts';
import { compare, follow, isStrong, type Evidence } from '../split/follow.ts';
import { findHome } from './find-home.ts';
import { createHeadingReader, type ReadHeading as Heading } from './read-headings.ts';

export interface Revision {
  readonly id: string;
  /** Day it was published, ISO 8601. */
  readonly date: string;
  readonly text: string;
}

/** What an anchor led to for a while. */
export interface Meaning {
  readonly title: string;
  /** First and last day. */
  readonly from: string;
  readonly until: string;
  /** Last revision that had it, and the line where it stood. */
  readonly revision: string;
  readonly line: number;
  /** Anchor of its home in the newest revision; undefined where it is gone. */
  readonly home: string | undefined;
  /** How well its last form agrees with the home; undefined where it never changed its name. */
  readonly evidence: Evidence | undefined;
  /** Anchors that resemble it most, where it is gone. */
  readonly nearest: readonly string[];
  readonly print: Fingerprint;
}

/** One anchor ever published, its meanings in the order of time. */
export interface TracedAnchor {
  readonly anchor: string;
  /** Whether the newest revision publishes it. */
  readonly isLiving: boolean;
  readonly meanings: readonly Meaning[];
}

/** A heading through time. */
interface Identity {
  last: Heading;
  /** Index in the newest list, while it lives. */
  at: number | undefined;
  /** The item that a badge heading ("#new") belongs to. */
  parent: Identity | undefined;
  /** Those that stood beside it in its last revision, and those of them whose text was like its own. */
  beside: ReadonlySet<Identity>;
  copies: ReadonlySet<Identity>;
  /** Whether it was surely recognised at each change of its title or text, with the day. */
  readonly steps: { readonly date: string; readonly isSure: boolean }[];
}

const nobody: ReadonlySet<Identity> = new Set();
// From here on the text of two headings side by side is a copy.
const alike = 0.3;

interface Span {
  readonly identity: Identity;
  readonly from: string;
  until: string;
  revision: Revision;
  heading: Heading;
}

/** Traces all anchors through REVISIONS, oldest first. Deterministic; costs about as much as parsing them. */
export function traceHistory(revisions: Iterable<Revision>): TracedAnchor[] {
  const spans = new Map<string, Span[]>();
  const toKnown = createHeadingReader();
  let living: Identity[] = [];
  const dead: Identity[] = [];
  let newest: readonly Heading[] = [];
  for (const revision of revisions) {
    const headings = toKnown(revision.text);
    living = step(living, dead, headings, revision);
    newest = headings;
    record(spans, living, revision);
  }
  return [...spans]
    .map(([anchor, list]) => ({
      anchor,
      isLiving: newest.some(({ outlined }) => outlined.anchor === anchor),
      meanings: list.map((span) => meaningOf(span, newest, living)),
    }))
    .sort((a, b) => (a.anchor < b.anchor ? -1 : 1));
}

function step(
  living: readonly Identity[],
  dead: Identity[],
  headings: readonly Heading[],
  revision: Revision,
): Identity[] {
  const now: (Identity | undefined)[] = headings.map(() => undefined);
  const settle = (identities: readonly Identity[], open: readonly number[], isInOrder: boolean) => {
    const matches = follow(
      identities.map(({ last }) => last),
      open.map((index) => headings[index]!),
      isInOrder,
    );
    identities.forEach((identity, index) => {
      const match = matches.get(index);
      if (!match) return;
      now[open[match.to]!] = identity;
      const { title, text } = match.evidence;
      if (Math.max(title, text) < 1)
        identity.steps.push({ date: revision.date, isSure: match.isByPlace || isStrong(match.evidence) });
    });
    return identities.filter((_, index) => !matches.has(index));
  };
  const title = living[0];
  const keepsTitle = title !== undefined && isTitle(living.map(({ last }) => last)) && isTitle(headings);
  if (keepsTitle) {
    now[0] = title;
    // The name of the whole file stays what it is, whatever it is called.
    if (title.last.key !== headings[0]!.key) title.steps.push({ date: revision.date, isSure: true });
  }
  const others = [...headings.keys()].slice(keepsTitle ? 1 : 0);
  const lost = settle(living.slice(keepsTitle ? 1 : 0), others, true);
  // Reverted edits bring the dead back.
  const open = [...headings.keys()].filter((index) => !now[index]);
  if (open.length && dead.length) {
    const still = settle(dead, open, false);
    dead.splice(0, dead.length, ...still);
  }
  const beside = new Set(living);
  for (const identity of lost) {
    const copies = living.filter(({ last }) => likeness(last.print, identity.last.print) >= alike);
    Object.assign(identity, { at: undefined, beside, copies: new Set(copies) });
    dead.push(identity);
  }
  return headings.map((heading, at) => {
    const identity = now[at] ?? {
      last: heading,
      at,
      parent: undefined,
      beside: nobody,
      copies: nobody,
      steps: [],
    };
    Object.assign(identity, { last: heading, at });
    now[at] = identity;
    if (isBadge(heading)) identity.parent = now[parentOf(headings, at)];
    return identity;
  });
}

function record(spans: Map<string, Span[]>, living: readonly Identity[], revision: Revision): void {
  for (const identity of living) {
    const { anchor } = identity.last.outlined;
    const list = spans.get(anchor) ?? [];
    if (!spans.has(anchor)) spans.set(anchor, list);
    const span = list.at(-1);
    if (span?.identity === identity) Object.assign(span, { until: revision.date, revision, heading: identity.last });
    else list.push({ identity, from: revision.date, until: revision.date, revision, heading: identity.last });
  }
}

function meaningOf(span: Span, newest: readonly Heading[], living: readonly Identity[]): Meaning {
  const { identity, from, until, revision, heading } = span;
  const base = {
    title: heading.outlined.title,
    from,
    until,
    revision: revision.id,
    line: heading.outlined.line,
    print: heading.print,
  };
  const anchorOf = (at: number) => newest[itemOf(newest, at)]!.outlined.anchor;
  const alive = aliveForm(identity);
  if (alive !== undefined) {
    const home = newest[alive]!;
    if (home.outlined.anchor === heading.outlined.anchor)
      return { ...base, home: home.outlined.anchor, evidence: undefined, nearest: [] };
    const evidence = compare(heading, home);
    return isStrong(evidence) || isUnbroken(identity, until)
      ? { ...base, home: anchorOf(alive), evidence, nearest: [] }
      : { ...base, home: undefined, evidence: undefined, nearest: [anchorOf(alive)] };
  }
  const search = (last: Heading) =>
    findHome(
      {
        last,
        stoodBeside: (index) => identity.beside.has(living[index]!),
        hadSameText: (index) => identity.copies.has(living[index]!),
      },
      newest,
    );
  const byLast = search(identity.last);
  const { at, evidence, nearest } =
    byLast.at === undefined && heading.key !== identity.last.key ? search(heading) : byLast;
  return { ...base, home: at === undefined ? undefined : anchorOf(at), evidence, nearest: nearest.map(anchorOf) };
}

/** The heading that AT is a badge of, or AT itself. */
function itemOf(headings: readonly Heading[], at: number): number {
  return isBadge(headings[at]!) ? Math.max(parentOf(headings, at), 0) : at;
}

/** Where IDENTITY, or the item that it is a badge of, stands in the newest revision. */
function aliveForm(identity: Identity): number | undefined {
  if (identity.at !== undefined) return identity.at;
  return identity.parent ? aliveForm(identity.parent) : undefined;
}

// A heading that was rewritten in small steps is still itself, however little is left of its first form.
function isUnbroken({ steps }: Identity, since: string): boolean {
  const later = steps.filter(({ date }) => date >= since);
  return later.length > 0 && later.every(({ isSure }) => isSure);
}

/** Whether the first heading names the whole file. */
function isTitle(headings: readonly Heading[]): boolean {
  const [first, ...rest] = headings;
  return first !== undefined && rest.every(({ outlined }) => outlined.depth > first.outlined.depth);
}

function isBadge({ outlined }: Heading): boolean {
  return !/\p{L}/u.test(outlined.title.replace(/#\w+/g, ''));
}

function parentOf(headings: readonly Heading[], at: number): number {
  const { depth } = headings[at]!.outlined;
  return headings.slice(0, at).findLastIndex(({ outlined }) => outlined.depth < depth);
}
