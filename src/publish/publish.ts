// In: a site while it is built. Out: the whole site in the output folder, or that folder as it was.
// 1 a staging folder   2 the build writes there   3 whose work of others it carries is said
// 4 files are packed for sending (releases)   5 a manifest of hashes   6 the folder is put in place
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeBase } from '../relative-base.ts';
import { compressFiles } from './compress-files.ts';
import { writeManifest } from './manifest.ts';
import { stageOutput, type StagedOutput } from './stage-output.ts';
import { writeNotices } from './write-notices.ts';

/** What those who build a site say of it. */
export interface BuiltFacts {
  /** The folders that hold a language each. */
  readonly folders: string[];
  /** SHA-256 of files that are finished, by path from the site's root. */
  readonly hashes: Map<string, Buffer>;
}

/**
 * The integration that publishes what is built: it stands last, after all that write into the site.
 * @param from the folder that the author is in: messages are relative to it.
 * @param isRelease whether files are packed for sending, too.
 * @param built what is known of the site then.
 */
export function publish(from: string, isRelease: boolean, built: BuiltFacts): AstroIntegration {
  let staged: StagedOutput | undefined;
  let base = '/';
  return {
    name: 'unscroll-publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        staged = stageOutput(fileURLToPath(config.outDir), from, fileURLToPath(config.root));
        base = config.base;
        updateConfig({ outDir: pathToFileURL(`${staged.folder}/`) });
      },
      'astro:build:done': async () => {
        if (!staged) return;
        writeNotices(staged.folder);
        if (isRelease) await compressFiles(staged.folder);
        writeManifest(staged.folder, base === relativeBase ? './' : base, built.folders, built.hashes);
        staged.publish();
      },
    },
  };
}
