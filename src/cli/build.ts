import { relative } from 'node:path';
import { build as buildWithAstro, type AstroIntegration } from 'astro';
import { checkOutput } from '../publish/check-output.ts';
import unscroll from '../unscroll.ts';
import { describeError } from './describe-error.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';
import { outputFolder } from './output-folder.ts';
import { createProgress, type Progress } from './progress.ts';
import { makeWorkspace } from './workspace.ts';

export interface BuildFlags extends NotesFlags {
  readonly out?: string;
  readonly strict?: boolean;
}

/** Builds the site of NOTES. @returns the exit code: 0 the site is written, 1 nothing is written. */
export async function build(notes: readonly string[], flags: BuildFlags): Promise<number> {
  const root = process.cwd();
  const out = outputFolder(root, notes, flags.out);
  const begun = performance.now();
  const progress = createProgress(process.stderr);
  let pages = 0;
  try {
    checkOutput(out, root);
    const strict = flags.strict ? { strict: true } : {};
    await buildWithAstro({
      ...makeWorkspace(),
      // What is wrong is thrown, and said once.
      logLevel: 'silent',
      outDir: out,
      integrations: [
        unscroll({ ...toOptions(notes, flags, root), ...strict }),
        follow(progress, (count) => {
          pages = count;
        }),
      ],
    });
  } catch (error) {
    progress.done();
    console.error(describeError(error, root));
    return 1;
  } finally {
    progress.done();
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${pages} pages in ${relative(root, out) || '.'} (${seconds} s)`);
  return 0;
}

function follow(progress: Progress, tellPages: (count: number) => void): AstroIntegration {
  return {
    name: 'unscroll-progress',
    hooks: {
      'astro:config:setup': () => progress.step('Reading the notes'),
      'astro:build:start': () => progress.step('Making the pages'),
      'astro:build:generated': () => progress.step('Finishing the site'),
      'astro:build:done': ({ pages }) => tellPages(pages.length),
    },
  };
}
