import { expect, test } from 'vitest';
import { countPlaywright, countVitest, formatTotals, sumTotals } from './count-results.ts';

test('Vitest: a file that could not be loaded is a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('Playwright: flaky tests and errors outside of tests are failures', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 }, errors: [{ message: 'no browser' }] };
  expect(countPlaywright(report)).toEqual({ passed: 7, failed: 3, skipped: 3 });
});

test('the last line names what was skipped only if something was', () => {
  const totals = sumTotals([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 0, skipped: 0 },
  ]);
  expect(formatTotals(totals)).toBe('3 passed, 0 failed');
  expect(formatTotals({ ...totals, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});
