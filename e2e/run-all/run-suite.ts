import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Totals } from './count-results.ts';

/** One of the checks: an npm script, and how its report is counted. Without a report it is one test. */
export interface Suite {
  /** Name of the npm script. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Totals };
}

/** Runs SUITE, prints what it said if it failed, and counts. */
export async function runSuite(suite: Suite): Promise<Totals> {
  const started = performance.now();
  if (suite.report) rmSync(suite.report.file, { force: true });
  const { code, output } = await runScript(suite);
  const counted = suite.report ? readTotals(suite.report) : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  const totals = judge(code, counted);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${totals.failed ? 'FAILED' : 'ok'}  ${suite.script}  (${totals.passed} passed, ${seconds} s)`);
  if (totals.failed) console.log(output);
  return totals;
}

/** A suite that ended badly (exit CODE) has failed, even if it counted no failed test. */
export function judge(code: number, counted: Totals): Totals {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function runScript({ script, args = [], env }: Suite): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const npm = process.env['npm_execpath'];
    const command = npm ? [process.execPath, npm] : ['npm'];
    const child = spawn(command[0]!, [...command.slice(1), 'run', '--silent', script, '--', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString();
    child.on('error', (error) => resolve({ code: 1, output: `${output()}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }));
  });
}

function readTotals({ file, count }: NonNullable<Suite['report']>): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.log(`${file}: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
