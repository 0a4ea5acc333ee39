import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs CLEAN (synchronous) when the process ends: by itself, by an error, by Ctrl+C.
 * @returns a function that runs it now instead, once.
 */
export function cleanUpAtExit(clean: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  const finish = () => {
    process.off('exit', finish);
    for (const signal of signals) process.off(signal, stop);
    clean();
  };
  process.once('exit', finish);
  for (const signal of signals) process.on(signal, stop);
  return finish;
}
