import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import { emptyLedger, type Ledger, type LedgerLine } from './ledger.ts';
import { retireAddress } from './retire-address.ts';

const line = (address: string, to?: string): LedgerLine => ({
  address,
  state: to === undefined ? 'lives' : 'moved',
  to,
  title: address,
  details: { short: address.slice(-5) },
  print: undefined,
});
const ledger: Ledger = {
  ...emptyLedger,
  lines: [line('cloud/storage'), line('cloud/queues'), line('cloud/buckets', 'cloud/storage')],
};

function retire(address: string, to?: string) {
  const findings = createFindings();
  const result = retireAddress(ledger, address, to, 'links.lock', '2026-05-01', findings);
  return result ? result.lines.find((one) => one.address === 'cloud/queues') : formatFindings(findings.all());
}

describe('the author’s word on an address', () => {
  it.each(['cloud/queues', '/cloud/queues/', 'https://notes.example/cloud/queues/'])(
    'takes %s as it stands in a browser',
    (address) => {
      expect(retire(address)).toMatchObject({
        state: 'retired',
        to: undefined,
        details: { short: 'ueues', until: '2026-05-01' },
      });
    },
  );

  it('can name where it leads instead', () => {
    expect(retire('cloud/queues', '/cloud/storage/')).toMatchObject({ state: 'moved', to: 'cloud/storage' });
  });

  it('is refused for what was never published, with the nearest', () => {
    expect(retire('cloud/queue')).toBe(
      'links.lock error: "cloud/queue" was never published (links/unknown-address)\n  Nearest: cloud/queues, cloud/buckets.',
    );
  });

  it('is refused where it would lead in a circle', () => {
    expect(
      retireAddress(ledger, 'cloud/storage', 'cloud/buckets', 'links.lock', '2026-05-01', createFindings()),
    ).toBeUndefined();
  });
});
