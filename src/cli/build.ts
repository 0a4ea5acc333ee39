import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { needChromium } from '../offline/paper/need-chromium.ts';
import { checkOutput } from '../publish/check-output.ts';
import { manifestName, parseManifest } from '../publish/manifest.ts';
import { siteFacts } from '../site-facts.ts';
import { keepNewSpace, takeNoReserves } from '../spare-memory.ts';
import { describeError } from './describe-error.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';
import { outputFolder } from './output-folder.ts';
import { createProgress, type Progress } from './progress.ts';
import { makeWorkspace } from '../workspace.ts';

export interface BuildFlags extends NotesFlags {
  readonly out?: string;
  readonly strict?: boolean;
  readonly release?: boolean;
  readonly pdf?: boolean;
  readonly epub?: boolean;
}

/** Builds the site of NOTES. @returns the exit code: 0 the site is written, 1 nothing is written. */
export async function build(notes: readonly string[], flags: BuildFlags): Promise<number> {
  const root = process.cwd();
  const out = outputFolder(root, notes, flags.out);
  const begun = performance.now();
  const progress = createProgress(process.stderr);
  let pages = 0;
  let hasSite = false;
  let isRelative = false;
  try {
    const options = {
      ...toOptions(notes, flags, root),
      ...(flags.strict ? { strict: true } : {}),
      ...(flags.release ? { release: true } : {}),
      ...(flags.pdf ? { pdf: true } : {}),
      ...(flags.epub ? { epub: true } : {}),
    };
    // What can be seen at once is said at once, before anything slow is loaded.
    const facts = siteFacts(options);
    const settings = facts.begin(root, false);
    hasSite = settings.site !== undefined;
    ({ isRelative } = settings);
    facts.look();
    checkOutput(out, root);
    if (settings.pdf) needChromium();
    progress.step('Starting');
    takeNoReserves();
    const [{ build: buildWithAstro }, { default: unscroll }] = await Promise.all([
      import('astro'),
      import('../unscroll.ts'),
    ]);
    keepNewSpace();
    await buildWithAstro({
      ...makeWorkspace(),
      // What is wrong is thrown, and said once.
      logLevel: 'silent',
      outDir: out,
      integrations: [unscroll(options, facts), follow(progress)],
    });
    pages = countPages(out);
  } catch (error) {
    progress.done();
    console.error(describeError(error, root));
    return 1;
  } finally {
    progress.done();
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${pages} pages in ${relative(root, out) || '.'} (${seconds} s)`);
  if (isRelative)
    console.log('relative addresses: any path will do, except that links of 404.html hold in the root folder only');
  if (!hasSite) console.log('without --site: no sitemap, no feed, no addresses for sharing');
  return 0;
}

function countPages(out: string): number {
  const manifest = parseManifest(readFileSync(join(out, manifestName), 'utf8'));
  return Object.keys(manifest?.files ?? {}).filter((path) => path.endsWith('.html') && !/(^|\/)notes\.html$/.test(path))
    .length;
}

function follow(progress: Progress): AstroIntegration {
  return {
    name: 'unscroll-progress',
    hooks: {
      'astro:config:setup': () => progress.step('Reading the notes'),
      'astro:build:start': () => progress.step('Making the pages'),
      'astro:build:generated': () => progress.step('Finishing the site'),
    },
  };
}
