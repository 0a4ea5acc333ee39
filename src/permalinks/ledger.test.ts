import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import { readLedger, writeLedger } from './ledger.ts';

const head = '# unscroll links 1: every address ever published. Written by `unscroll links update`; commit it.';
const small = `${head}
# imported 1a2b3c README.md
#amazon-s3	> cloud/amazon-s3	Amazon S3	readme=now
#tips-7	x	Tips	inferred=0% until=2016-08-25 near=cloud/amazon-s3
#tips-7	~ cloud/amazon-s3	Tips	from=2016-07-01 until=2016-08-06
cloud	=	Cloud	short=k3f9q	0
cloud/amazon-s3	=	Amazon S3	short=0zq5e	0
`;

function errorsOf(text: string): string {
  const findings = createFindings();
  expect(readLedger('links.lock', text, findings)).toBeUndefined();
  return formatFindings(findings.all());
}

describe('the ledger', () => {
  it('is written as it was read', () => {
    const findings = createFindings();
    expect(writeLedger(readLedger('links.lock', small, findings)!)).toBe(small);
    expect(findings.all()).toEqual([]);
  });

  it('is sorted, whatever the order of its lines', () => {
    const lines = readLedger('links.lock', small, createFindings())!;
    expect(writeLedger({ ...lines, lines: lines.lines.toReversed() })).toBe(small);
  });

  it('is refused with marks of a merge, at their line', () => {
    expect(errorsOf(`${head}\n<<<<<<< ours\ncloud\t=\tCloud\t\t0\n`)).toBe(
      'links.lock:2:1 error: the ledger holds marks of an unresolved merge (links/ledger)\n  Keep the lines of both sides, remove the marks, and run `unscroll links update`.',
    );
  });

  it('is refused in a newer format', () => {
    expect(errorsOf('# unscroll links 2: something new\n')).toContain(
      'links.lock:1:1 error: the ledger has format 2, this program reads up to 1',
    );
  });

  it('is refused when it is something else', () => {
    expect(errorsOf('hello\n')).toContain('this is no ledger: its first line is missing');
    expect(errorsOf(`${head}\ncloud is here\n`)).toContain(
      'links.lock:2:1 error: "cloud is here" is no line of a ledger',
    );
    expect(errorsOf(`${head}\ncloud\t=\tCloud\t\tbroken sketch\n`)).toContain('is no line of a ledger');
  });

  it('is refused when it says two things of one address', () => {
    expect(errorsOf(`${head}\ncloud\t=\tCloud\ncloud\tx\tCloud\n`)).toContain(
      'links.lock:3:1 error: "cloud" stands in line 2 too',
    );
  });

  it('is refused when addresses move in a circle', () => {
    expect(errorsOf(`${head}\na\t> b\tA\nb\t> a\tB\n`)).toContain('links.lock:2:1 error: "a" moved in a circle');
  });
});
