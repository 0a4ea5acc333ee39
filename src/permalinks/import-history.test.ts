import { expect, it } from 'vitest';
import { importHistory } from './import-history.ts';
import { emptyLedger, writeLedger } from './ledger.ts';
import { traceHistory } from './trace-history.ts';

const backup =
  'Copy what you cannot lose to a second place every night, and try once a month whether it can be read again.';
const access = 'Give each person the rights that the work of today needs, and take them back when the work is done.';
const network = 'Let nothing in that you did not name, and write down why each door that is open has to be open.';
const first = `# Guide\n\n## A\n\n### Tips\n\n${backup}\n\n## B\n\n### Tips\n\n${access}\n\n## Wires\n\n${network}\n`;
const second = `# Guide\n\n## A\n\n### Backup tips\n\n${backup}\n\n## B\n\n### Tips\n\n${access}\n`;
const targets = new Map(
  ['guide', 'a', 'b', 'backup-tips', 'tips'].map((anchor) => [anchor, { page: 'guide', heading: anchor }]),
);

it('answers every anchor that was ever published: by its home, or honestly', () => {
  const traced = traceHistory([
    { id: 'one', date: '2024-01-01', text: first },
    { id: 'two', date: '2024-06-01', text: second },
  ]);
  const { ledger, changed } = importHistory(emptyLedger, traced, targets);
  const rows = writeLedger(ledger).split('\n').slice(1, -1);
  expect(rows.map((row) => row.split('\t').slice(0, 4).join(' | '))).toEqual([
    '#a | > guide#a | A | readme=now',
    '#b | > guide#b | B | readme=now',
    '#backup-tips | > guide#backup-tips | Backup tips | readme=now',
    '#guide | > guide#guide | Guide | readme=now',
    '#tips | > guide#tips | Tips | readme=now',
    '#tips | ~ guide#backup-tips | Tips | from=2024-01-01 until=2024-01-01',
    '#tips-1 | > guide#tips | Tips | inferred=100% from=2024-01-01 until=2024-01-01',
    '#wires | x | Wires | inferred=0% from=2024-01-01 until=2024-01-01 revision=one line=15',
  ]);
  expect(changed).toEqual([{ anchor: 'tips', now: 'Tips', before: 'Tips', until: '2024-01-01' }]);
});

it('leaves alone what the author settled', () => {
  const traced = traceHistory([{ id: 'one', date: '2024-01-01', text: first }]);
  const settled = {
    address: '#wires',
    state: 'moved',
    to: 'guide#a',
    title: 'Wires',
    details: {},
    print: undefined,
  } as const;
  const { ledger } = importHistory({ ...emptyLedger, lines: [settled] }, traced, targets);
  expect(ledger.lines).toContainEqual(settled);
});
