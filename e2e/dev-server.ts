// A running `unscroll dev` over a copy of notes that a test may write into.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface DevServer {
  /** Address of home, with a slash at its end. */
  readonly url: string;
  /** What the server has printed so far. */
  readonly printed: () => string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly stop: () => Promise<void>;
}

/** Starts `unscroll dev notes` below BASE in a new folder that holds FILES, and waits until it serves. */
export async function startDev(files: Readonly<Record<string, string>>, base: string): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const port = await freePort();
  const cli = resolve('src/cli/cli.ts');
  const child = spawn(process.execPath, [cli, 'dev', 'notes', '--port', String(port), '--base', base], { cwd: folder });
  let output = '';
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const started = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('shows the notes')) done();
      });
  });
  await Promise.race([started, ended]);
  if (child.exitCode !== null) throw new Error(`dev did not start:\n${output}`);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    printed: () => output,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
