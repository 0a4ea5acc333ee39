import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

/** Runs the command line ARGS in the folder CWD, as from another program (no terminal), and waits for its end. */
export function runCli(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** TEXT without the lines that tell what a slow command is doing. */
export function withoutProgress(text: string): string {
  return text.replace(/^[\w ]+ …\n/gm, '');
}
