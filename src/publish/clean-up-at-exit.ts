import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const pending = new Set<{ readonly clean: () => void }>();

/**
 * Runs CLEAN (synchronous) when the process ends: by itself, by an error, by Ctrl+C. What came last is cleaned up first.
 * @returns a function that runs it now instead, once.
 */
export function cleanUpAtExit(clean: () => void): () => void {
  if (!pending.size) listen('on');
  const one = { clean };
  pending.add(one);
  return () => {
    if (!pending.delete(one)) return;
    if (!pending.size) listen('off');
    clean();
  };
}

// One listener for all: Node warns of more than ten.
function listen(how: 'on' | 'off'): void {
  process[how]('exit', cleanUpAll);
  for (const signal of signals) process[how](signal, stop);
}

function cleanUpAll(): void {
  const all = [...pending].reverse();
  pending.clear();
  for (const { clean } of all) clean();
}

function stop(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
