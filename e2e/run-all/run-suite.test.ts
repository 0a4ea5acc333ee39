import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { judge, runSuite } from './run-suite.ts';

afterEach(() => vi.restoreAllMocks());

test('a script that cannot be run is a failure', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await runSuite({ script: 'no-such-script' })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a suite that leaves no report is a failure, whatever its exit code', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'suite-'));
  const report = { file: join(folder, 'none.json'), count: () => ({ passed: 1, failed: 0, skipped: 0 }) };
  expect(await runSuite({ script: 'unscroll', args: ['--help'], report })).toMatchObject({ passed: 0, failed: 1 });
  rmSync(folder, { recursive: true });
});

test('a suite that ends badly without a failed test has failed all the same', () => {
  expect(judge(0, { passed: 3, failed: 0, skipped: 1 })).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(judge(1, { passed: 3, failed: 0, skipped: 1 })).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(judge(1, { passed: 3, failed: 2, skipped: 1 })).toEqual({ passed: 3, failed: 2, skipped: 1 });
});
