import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function record(isTTY: boolean) {
  const written: string[] = [];
  return { written, terminal: { isTTY, write: (text: string) => written.push(text) } };
}

test('what is done within a second is done in silence', () => {
  const { written, terminal } = record(true);
  const progress = createProgress(terminal);
  progress.step('Reading');
  vi.advanceTimersByTime(900);
  progress.done();
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

test('on a terminal one line shows the step and its seconds, and goes away', () => {
  const { written, terminal } = record(true);
  const progress = createProgress(terminal);
  progress.step('Reading');
  vi.advanceTimersByTime(1100);
  progress.step('Writing');
  vi.advanceTimersByTime(1000);
  progress.done();
  expect(written[0]).toBe('\u001B[2KReading … 1 s\r');
  expect(written).toContain('\u001B[2KWriting … 2 s\r');
  expect(written.at(-1)).toBe('\u001B[2K');
});

test('elsewhere each step that is seen is one plain line', () => {
  const { written, terminal } = record(false);
  const progress = createProgress(terminal);
  progress.step('Reading');
  vi.advanceTimersByTime(3000);
  progress.step('Writing');
  vi.advanceTimersByTime(3000);
  progress.done();
  expect(written).toEqual(['Reading …\n', 'Writing …\n']);
});
