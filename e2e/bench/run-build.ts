import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface BuildRun {
  readonly seconds: number;
  /** Highest sum of resident memory of all processes of the build, in bytes; undefined where /proc doesn't tell. */
  readonly memory: number | undefined;
}

const interval = 100;
const pageSize = 4096;

/** Runs `node ARGS` in CWD, with ENV beside what there is. @throws Error with what it printed when it fails */
export async function runBuild(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BuildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', CI: '1', ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-4000)));
  let memory: number | undefined;
  const timer = setInterval(() => {
    const now = memoryOf(child.pid!);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, interval);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(printed.trim());
  return { seconds: (performance.now() - started) / 1000, memory };
}

/** Resident memory of the process PID and of all that it began. */
function memoryOf(pid: number): number | undefined {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // Behind the name in brackets: state, then the parent.
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
        resident.set(Number(name), pageSize * Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]));
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return undefined;
  }
  const sum = (process: number): number =>
    (resident.get(process) ?? 0) + (children.get(process) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}
