// `check --external`: asks other hosts whether the addresses that the notes link to still answer.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExternalLink } from '../permalinks/external-links.ts';
import type { Findings } from '../problems.ts';

export interface ExternalOptions {
  /** File that remembers what answered. */
  readonly cache: string;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Milliseconds after which a request is given up. */
  readonly patience: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

// Addresses that answered are not asked again for a day.
const freshFor = 86_400_000;
const tries = 3;

/**
 * Warns of each of LINKS that doesn't answer: `links/dead-external`, once an address, at its first place. HEAD first,
 * GET where a host refuses it; three tries; one request at a time to each host.
 */
export async function checkExternal(
  links: readonly ExternalLink[],
  options: ExternalOptions,
  findings: Findings,
): Promise<void> {
  const known = readCache(options.cache);
  const first = new Map<string, ExternalLink>();
  for (const link of links) {
    const address = link.href.replace(/#.*$/, '');
    if (!first.has(address)) first.set(address, link);
  }
  const asked = [...first].filter(([address]) => options.now - (known[address] ?? 0) > freshFor);
  const byHost = Map.groupBy(asked, ([address]) => new URL(address).host);
  await Promise.all(
    [...byHost.values()].map(async (ofHost) => {
      for (const [address, { href, place }] of ofHost) {
        const problem = await ask(address, options);
        if (problem === undefined) known[address] = options.now;
        else
          findings.warn(
            'links/dead-external',
            `${href} does not answer: ${problem}`,
            place,
            'Link to where the text is now, or to a copy of it in a web archive.',
          );
        await wait(options.pause);
      }
    }),
  );
  mkdirSync(dirname(options.cache), { recursive: true });
  writeFileSync(options.cache, JSON.stringify(known));
}

async function ask(address: string, { pause, patience }: ExternalOptions): Promise<string | undefined> {
  let problem = '';
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt) await wait(pause * 2 ** attempt);
    for (const method of ['HEAD', 'GET']) {
      try {
        const { status } = await fetch(address, { method, signal: AbortSignal.timeout(patience) });
        if (status < 400 || status === 429) return undefined;
        problem = `status ${status}`;
      } catch (error) {
        problem =
          error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
      }
    }
    // What is not there will not come by asking again.
    if (/^status (404|410)$/.test(problem)) return problem;
  }
  return problem;
}

function readCache(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
