// What happens to published addresses when the notes change: each test publishes a first edition and builds a second.
import { describe, expect, it } from 'vitest';
import { makeNotes, type Notes } from '../notes.ts';
import { formatFindings } from '../problems.ts';
import { writeLedger } from './ledger.ts';
import { updateLedger } from './update-ledger.ts';

const storage = `Buckets hold objects of any size, each under a key that names it, and every object is kept in three zones so that the
loss of one building loses nothing that was stored before.`;
const pricing = `You pay for what lies in the bucket by the month, for what is asked of it by the thousand requests, and for what
leaves the region by the gigabyte; moving data in is free of charge.`;
const queues = `A queue keeps each message until a worker has taken and deleted it, hides it from the other workers meanwhile, and
puts what failed too often aside into a second queue.`;
const tables = `A table finds each item by its key in a few milliseconds, however many there are, and splits itself over more
machines as it grows without anybody having to ask for it.`;

const first = `# Cloud

## Storage

${storage}

### Pricing

${pricing}

## Queues

${queues}
`;

function build(text: string, ledger?: string, strict = false): Notes {
  const bytes = new TextEncoder().encode(text);
  const notes = makeNotes({
    sources: [{ file: 'cloud.md', path: '/notes/cloud.md', bytes }],
    registry: undefined,
    ledger: ledger === undefined ? undefined : { file: 'links.lock', text: ledger },
    base: '/',
    lang: 'en',
    split: 2,
    tidy: true,
    drafts: false,
    strict,
    lastStood: (title) => (title === 'Queues' ? { file: 'cloud.md', line: 7, revision: 'abc1234' } : undefined),
  });
  expect(notes.hasErrors, formatFindings(notes.findings)).toBe(false);
  return notes;
}

function publish(text: string, ledger?: string): string {
  const notes = build(text, ledger);
  return writeLedger(updateLedger(notes.ledger, notes, '2026-01-01'));
}

/** Number of the line of LEDGER that is ADDRESS's. */
function lineOf(ledger: string, address: string): number {
  return ledger.split('\n').findIndex((row) => row.startsWith(`${address}\t`)) + 1;
}

/** Where ADDRESS leads in NOTES: the address itself while it lives. */
function whereIs(notes: Notes, address: string): string | 'retired' | undefined {
  const [page = '', heading] = address.split('#');
  const living = notes.pages.find(({ id }) => id === page);
  if (living && (heading === undefined || living.headings.some(({ id }) => id === heading))) return address;
  const old = notes.old.pages.find(({ path }) => path === page);
  if (heading === undefined) return old && (old.to?.slice(1) ?? 'retired');
  const answer = old?.anchors[heading] ?? notes.old.anchors[page]?.[heading];
  return typeof answer === 'string' ? answer.slice(1) : answer && 'retired';
}

describe('a published address', () => {
  it('stays with its heading when an equal one is inserted above', () => {
    const second = first.replace(
      '### Pricing',
      `### Pricing\n\nAn overview of prices elsewhere, which nobody had asked for until now.\n\n### Pricing`,
    );
    const notes = build(second, publish(first));
    const page = notes.pages.find(({ id }) => id === 'cloud/storage')!;
    expect(page.headings.map(({ id, place }) => [id, place.line])).toEqual([
      ['storage', 3],
      ['pricing-1', 8],
      ['pricing', 12],
    ]);
  });

  it('stays with its heading when the heading is renamed, and today’s name works too', () => {
    const notes = build(first.replace('### Pricing', '### What it costs'), publish(first));
    const page = notes.pages.find(({ id }) => id === 'cloud/storage')!;
    expect(page.headings.map(({ id, text }) => [id, text])).toContainEqual(['pricing', 'What it costs']);
    expect(JSON.stringify(page.body)).toContain('"id":"what-it-costs"');
  });

  it('leads on when its page is renamed', () => {
    const notes = build(first.replace('## Storage', '## Object storage'), publish(first));
    expect(whereIs(notes, 'cloud/storage')).toBe('cloud/object-storage/');
    expect(whereIs(notes, 'cloud/storage#pricing')).toBe('cloud/object-storage/#pricing');
  });

  it('leads on when its heading moves to another page', () => {
    const moved = first.replace(`### Pricing\n\n${pricing}\n\n`, '') + `\n### Pricing\n\n${pricing}\n`;
    const notes = build(moved, publish(first));
    expect(whereIs(notes, 'cloud/storage#pricing')).toBe('cloud/queues/#pricing');
  });

  it('is honestly retired when its text is gone', () => {
    const notes = build(first.replace(`## Queues\n\n${queues}\n`, ''), publish(first));
    expect(whereIs(notes, 'cloud/queues')).toBe('retired');
    expect(notes.departed.map(({ page, to }) => [page, to])).toEqual([['cloud/queues', undefined]]);
  });

  it('is not given to a new section that only has the same title', () => {
    const renamed = first.replace('## Queues', '## Message queues') + `\n## Queues\n\n${tables}\n`;
    const notes = build(renamed, publish(first));
    expect(whereIs(notes, 'cloud/queues')).toBe('cloud/message-queues/');
    expect(notes.pages.map(({ id }) => id)).toContain('cloud/queues-2');
    expect(formatFindings(notes.findings)).toContain(
      'cloud.md:18:1 warning: /cloud/queues/ was published for another section, so this one gets /cloud/queues-2/ (split/address-taken)',
    );
  });

  it('leads straight to its end through several editions', () => {
    const one = publish(first);
    const two = publish(first.replace('## Storage', '## Object storage'), one);
    const three = publish(first.replace('## Storage', '## Objects and buckets'), two);
    expect(three).toContain('cloud/storage\t> cloud/objects-and-buckets\t');
    expect(three).toContain('cloud/object-storage\t> cloud/objects-and-buckets\t');
  });

  it('keeps the short address through a renaming', () => {
    const one = publish(first);
    const short = /^cloud\/storage\t=\t.*short=(\w+)/m.exec(one)![1]!;
    const two = publish(first.replace('## Storage', '## Object storage'), one);
    expect(two).toMatch(new RegExp(`^cloud/object-storage\t=\t.*short=${short}`, 'm'));
  });

  it('obeys the author, who corrected it', () => {
    const corrected = publish(first).replace(
      /^cloud\/queues\t=.*$/m,
      'cloud/queues\t> cloud/storage\tQueues\tuntil=2026-01-01',
    );
    const notes = build(first.replace(`## Queues\n\n${queues}\n`, ''), corrected);
    expect(whereIs(notes, 'cloud/queues')).toBe('cloud/storage/');
    expect(writeLedger(updateLedger(notes.ledger, notes, '2026-02-02'))).toContain(
      'cloud/queues\t> cloud/storage\tQueues\tuntil=2026-01-01',
    );
  });

  it('changes nothing in the ledger when nothing changed', () => {
    const ledger = publish(first);
    expect(publish(first, ledger)).toBe(ledger);
  });

  it('never enters the ledger from a draft', () => {
    expect(publish(first.replace('## Queues\n', '## Queues\n\n<!-- draft -->\n'))).not.toContain('queues');
  });
});

describe('a release', () => {
  it('is told what lost its home, at the section that had it, with the way out', () => {
    const notes = build(first.replace(`### Pricing\n\n${pricing}\n\n`, ''), publish(first));
    expect(formatFindings(notes.findings)).toBe(
      `cloud.md:3:1 warning: "Pricing" was published at cloud/storage#pricing, and nothing in the notes is like it any more (links/lost)\n  If it is gone for good: unscroll links retire 'cloud/storage#pricing', or for line ${lineOf(publish(first), 'cloud/storage#pricing')} of links.lock: cloud/storage#pricing\tx\tPricing.`,
    );
  });

  it('is content with the line of the ledger that it was told to write', () => {
    const ledger = publish(first);
    const less = first.replace(`### Pricing\n\n${pricing}\n\n`, '');
    const [, line, told] = /line (\d+) of links\.lock: (.*)\.$/m.exec(formatFindings(build(less, ledger).findings))!;
    const lines = ledger.split('\n').with(Number(line) - 1, told!);
    expect(build(less, lines.join('\n')).findings).toEqual([]);
  });

  it('is told of a section that is gone at the ledger’s line', () => {
    const ledger = publish(first);
    const line = lineOf(ledger, 'cloud/queues');
    const notes = build(first.replace(`## Queues\n\n${queues}\n`, ''), ledger);
    expect(formatFindings(notes.findings)).toContain(
      `links.lock:${line}:1 warning: "Queues" was published at cloud/queues (last at cloud.md:7 in abc1234), and`,
    );
  });

  it('is told when the ledger lacks addresses of today', () => {
    const more = `${first}\n## Tables\n\n${tables}\n`;
    expect(formatFindings(build(more, publish(first), true).findings)).toContain(
      'links.lock warning: the ledger is not up to date with the notes (links/outdated)',
    );
    expect(build(first, publish(first), true).findings).toEqual([]);
  });

  it('takes an anchor that the author wrote into the notes for the published one', () => {
    const renamed = first.replace(`### Pricing\n\n${pricing}`, '<a id="pricing"></a>\n\nAsk your bank.');
    expect(build(renamed, publish(first)).findings).toEqual([]);
  });
});

describe('anchors of the README as a whole', () => {
  it('are answered on home', () => {
    const notes = build(first);
    expect(notes.old.anchors['']).toEqual({
      cloud: '/cloud/',
      storage: '/cloud/storage/',
      pricing: '/cloud/storage/#pricing',
      queues: '/cloud/queues/',
    });
  });
});
