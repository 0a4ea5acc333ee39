// In: the revisions of a file, oldest first. Out: every anchor that any of them published, and where it leads today.
// 1 each revision's headings   2 who is who from revision to revision (follow.ts)   3 what each anchor meant, and how long
// 4 the dead searched for in the newest text   5 strong evidence → a home, else gone with the nearest candidates
import { fingerprint, type Fingerprint } from '../split/fingerprint.ts';
import { compare, follow, isStrong, type Evidence, type Known } from '../split/follow.ts';
import { outlineMarkdown, type OutlinedHeading } from './outline-markdown.ts';

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

interface Heading extends Known {
  readonly outlined: OutlinedHeading;
}

/** A heading through time. */
interface Identity {
  last: Heading;
  lastRevision: Revision;
  /** Index in the newest list, while it lives. */
  at: number | undefined;
  /** The item that a badge heading ("#new") belongs to. */
  parent: Identity | undefined;
  /** How well it was recognised at each change of its title or text, with the day. */
  readonly steps: { readonly date: string; readonly strength: number }[];
}

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
  const toKnown = createReader();
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
      meanings: list.map((span) => meaningOf(span, newest)),
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
  const settle = (identities: readonly Identity[], open: readonly number[]) => {
    const matches = follow(
      identities.map(({ last }) => last),
      open.map((index) => headings[index]!),
    );
    identities.forEach((identity, index) => {
      const match = matches.get(index);
      if (!match) return;
      now[open[match.to]!] = identity;
      const strength = Math.max(match.evidence.title, match.evidence.text);
      if (strength < 1) identity.steps.push({ date: revision.date, strength });
    });
    return identities.filter((_, index) => !matches.has(index));
  };
  const title = living[0];
  const keepsTitle = title !== undefined && isTitle(living.map(({ last }) => last)) && isTitle(headings);
  if (keepsTitle) {
    now[0] = title;
    // The name of the whole file stays what it is, whatever it is called.
    if (title.last.key !== headings[0]!.key) title.steps.push({ date: revision.date, strength: 0.6 });
  }
  const others = [...headings.keys()].slice(keepsTitle ? 1 : 0);
  const lost = settle(living.slice(keepsTitle ? 1 : 0), others);
  // Reverted edits bring the dead back.
  const open = [...headings.keys()].filter((index) => !now[index]);
  if (open.length && dead.length) {
    const still = settle(dead, open);
    dead.splice(0, dead.length, ...still);
  }
  for (const identity of lost) {
    identity.at = undefined;
    dead.push(identity);
  }
  return headings.map((heading, at) => {
    const identity = now[at] ?? { last: heading, lastRevision: revision, at, parent: undefined, steps: [] };
    Object.assign(identity, { last: heading, lastRevision: revision, at });
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

function meaningOf({ identity, from, until, revision, heading }: Span, newest: readonly Heading[]): Meaning {
  const alive = aliveForm(identity);
  const base = {
    title: heading.outlined.title,
    from,
    until,
    revision: revision.id,
    line: heading.outlined.line,
    print: heading.print,
  };
  if (alive !== undefined) {
    const home = newest[alive]!;
    const evidence = compare(heading, home);
    if (home.outlined.anchor === heading.outlined.anchor)
      return { ...base, home: home.outlined.anchor, evidence: undefined, nearest: [] };
    return isStrong(evidence) || isUnbroken(identity, until)
      ? { ...base, home: home.outlined.anchor, evidence, nearest: [] }
      : { ...base, home: undefined, evidence: undefined, nearest: [home.outlined.anchor] };
  }
  const ranked = newest
    .map((candidate) => ({ candidate, evidence: compare(identity.last, candidate) }))
    .map((entry) => ({
      ...entry,
      score:
        entry.evidence.title +
        entry.evidence.text +
        (entry.candidate.path.join('\n') === identity.last.path.join('\n') ? 0.2 : 0),
    }))
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const second = ranked[1];
  // Two homes that fit equally well are none.
  const isClear =
    best &&
    isStrong(best.evidence) &&
    isTelling(identity.last, best.evidence) &&
    (!second || best.score - second.score > 0.1);
  return {
    ...base,
    home: isClear ? best.candidate.outlined.anchor : undefined,
    evidence: isClear ? best.evidence : undefined,
    nearest: ranked.slice(0, 2).map(({ candidate }) => candidate.outlined.anchor),
  };
}

/** Where IDENTITY, or the item that it is a badge of, stands in the newest revision. */
function aliveForm(identity: Identity): number | undefined {
  if (identity.at !== undefined) return identity.at;
  return identity.parent ? aliveForm(identity.parent) : undefined;
}

// A heading that was rewritten in small steps is still itself, however little is left of its first form.
function isUnbroken({ steps }: Identity, since: string): boolean {
  const later = steps.filter(({ date }) => date >= since);
  return later.length > 0 && later.every(({ strength }) => strength >= 0.5);
}

// A title of one common word ("Basics", "Tips") is shared by headings that have nothing else in common.
function isTelling(heading: Known, { title, text }: Evidence): boolean {
  return (
    text >= 0.3 || (title >= 0.5 && heading.key.split(' ').length > 1) || (title === 1 && heading.path.length <= 1)
  );
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

// Texts repeat from revision to revision: each is sketched once.
function createReader(): (text: string) => Heading[] {
  const prints = new Map<string, Fingerprint>();
  return (text) => {
    const outlined = outlineMarkdown(text);
    const count = new Map<string, number>();
    for (const { blocks } of outlined) for (const block of blocks) count.set(block, (count.get(block) ?? 0) + 1);
    return outlined.map((heading) => {
      // What siblings share (copies of a template) tells nothing.
      const own = heading.blocks.filter((block) => count.get(block) === 1).join('\n');
      let print = prints.get(own);
      if (!print) prints.set(own, (print = fingerprint(own)));
      return { key: heading.key, path: heading.path, print, outlined: heading };
    });
  };
}
