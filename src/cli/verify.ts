import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { headerRules } from '../publish/headers.ts';
import { type Manifest, manifestName, parseManifest } from '../publish/manifest.ts';
import { createProgress } from './progress.ts';

export interface VerifyFlags {
  readonly out?: string;
}

const atOnce = 8;
const timeout = 30_000;

/**
 * Compares every file that is served below URL (a site's home) with the manifest. What differs, and headers that are
 * not sent, is printed. @returns the exit code: 0 all files are as they should be, 1 some are not, or nothing is there.
 */
export async function verify(url: URL, { out }: VerifyFlags): Promise<number> {
  const progress = createProgress(process.stderr);
  try {
    const manifest = out === undefined ? await fetchManifest(url) : readManifest(out);
    const paths = Object.keys(manifest.files);
    const wrong: string[] = [];
    progress.step(`Comparing ${paths.length} files`);
    const work = paths[Symbol.iterator]();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const path of work) {
          const problem = await compare(url, path, manifest.files[path]!);
          if (problem) wrong.push(`${path}: ${problem}`);
        }
      }),
    );
    progress.done();
    for (const line of wrong.sort()) console.error(line);
    for (const name of await missingHeaders(url)) console.log(`the host does not send ${name} as the site asks for`);
    console.log(
      wrong.length ? `${wrong.length} of ${paths.length} files differ` : `all ${paths.length} files are as built`,
    );
    return wrong.length ? 1 : 0;
  } catch (error) {
    progress.done();
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function compare(url: URL, path: string, hash: string): Promise<string | undefined> {
  const { status, body } = await get(url, addressOf(path));
  // The page for what is not there is served with that status where it stands in for a page.
  if (status !== 200 && !(path === '404.html' && status === 404)) return `status ${status}`;
  return createHash('sha256').update(body).digest('hex') === hash ? undefined : 'another content';
}

/** Where a host serves the file at PATH: a page at its folder. */
function addressOf(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

async function get(url: URL, address: string): Promise<{ status: number; body: Buffer; headers: Headers }> {
  const response = await fetch(new URL(address, url), { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function missingHeaders(url: URL): Promise<string[]> {
  const { headers } = await get(url, '');
  const [general] = headerRules({ hsts: false });
  return general!.headers
    .filter(({ name, value }) => name !== 'Cache-Control' && headers.get(name) !== value)
    .map(({ name }) => name);
}

async function fetchManifest(url: URL): Promise<Manifest> {
  const { status, body } = await get(url, manifestName).catch((error: unknown) => {
    throw new Error(
      `${url.href} can't be reached${error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''}`,
    );
  });
  const manifest = status === 200 ? parseManifest(body.toString()) : undefined;
  if (!manifest) throw new Error(`there is no site of unscroll at ${url.href}: ${manifestName} is missing there`);
  return manifest;
}

function readManifest(out: string): Manifest {
  try {
    const manifest = parseManifest(readFileSync(join(resolve(out), manifestName), 'utf8'));
    if (manifest) return manifest;
  } catch {
    // Said below.
  }
  throw new Error(`there is no built site in ${relative(process.cwd(), resolve(out)) || '.'}`);
}
