import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { withoutUndefined } from '../options.ts';
import unscroll from '../unscroll.ts';
import { makeWorkspace } from './workspace.ts';

export interface BuildFlags {
  readonly out?: string;
  readonly base?: string;
  readonly site?: string;
  readonly services?: string | boolean;
  readonly split?: number;
  readonly lang?: string;
  readonly tidy?: boolean;
}

/** Builds the site of NOTES (default: this folder's `content/courses`). @returns the exit code. */
export async function build(notes: readonly string[], flags: BuildFlags): Promise<number> {
  const root = process.cwd();
  const out = resolve(
    root,
    flags.out ?? (existsSync(resolve(root, 'content/courses')) && !notes.length ? 'dist' : 'site'),
  );
  const workspace = makeWorkspace();
  const { services, tidy } = flags;
  try {
    await buildWithAstro({
      ...workspace.config,
      outDir: out,
      logLevel: 'warn',
      integrations: [
        unscroll(
          withoutUndefined({
            root,
            notes: notes.length ? notes : undefined,
            base: flags.base,
            site: flags.site,
            split: flags.split,
            lang: flags.lang,
            tidy: tidy === false ? false : undefined,
            services: services === true ? undefined : services,
          }),
        ),
      ],
    });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    workspace.remove();
  }
}
