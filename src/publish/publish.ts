// In: a site while it is built. Out: the whole site in the output folder, or that folder as it was.
// 1 a staging folder   2 the build writes there   3 whose work of others it carries is said
// 4 files are packed for sending (releases)   5 a manifest of hashes   6 the folder is put in place
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../options.ts';
import { openKeptWork } from '../rebuild/kept-work.ts';
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
 * @param settings those of the site, when it is built
 * @param built what is known of it then
 */
export function publish(from: string, settings: () => Settings, built: BuiltFacts): AstroIntegration {
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
        if (settings().release) await pack(staged.folder, settings());
        writeManifest(staged.folder, base === relativeBase ? './' : base, built.folders, built.hashes);
        staged.publish();
      },
    },
  };
}

/** Packs the files in FOLDER for sending, and says what that took: it is no part of other builds. */
async function pack(folder: string, settings: Settings): Promise<void> {
  const begun = performance.now();
  const kept = openKeptWork('packed', settings);
  const { length } = await compressFiles(folder, kept);
  kept.save();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`release: ${length} packed files; ${kept.made()} tried anew (${seconds} s)`);
}
