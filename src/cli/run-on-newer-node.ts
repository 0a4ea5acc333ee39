import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fetchNode } from './fetch-node.ts';

/** Runs the command SCRIPT ARGS again on a Node that it works with. @returns its exit code, 1 where there is none. */
export async function runOnNewerNode(script: string, args: readonly string[], needed: string): Promise<number> {
  const lack = `unscroll needs Node ${needed} or newer; this is ${process.versions.node}.`;
  let node: string | undefined;
  try {
    node = fetchNode((version, folder) =>
      console.error(`${lack}\nFetching Node ${version} by npm, once, into ${folder} …`),
    );
  } catch {
    console.error(`error: Node could not be fetched. Install Node ${needed} or newer and try again.`);
    return 1;
  }
  if (!node) {
    console.error(`error: ${lack} Install one and try again.`);
    return 1;
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; it cleans up and ends, and so do we.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal!]));
  });
}
