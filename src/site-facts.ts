import { gatherInput } from './gather-input.ts';
import { resolveSettings, type Settings, type UnscrollOptions } from './options.ts';

/** What is known of a site before Astro begins; the notes are looked through for it once. */
export interface SiteFacts {
  /** Resolves the settings for a run of Astro in ROOT; those of a build once. */
  readonly begin: (root: string, isDev: boolean) => Settings;
  readonly settings: () => Settings;
  /** What the notes are. @throws NotesError when they can't be read */
  readonly look: () => NotesFacts;
  /** Whether there may be files that hold components. @throws NotesError as above */
  readonly mayHaveModules: () => boolean;
}

interface NotesFacts {
  readonly hasModules: boolean;
  /** The languages that they are translated into. */
  readonly translations: readonly string[];
}

/** The facts of the site that OPTIONS describe. */
export function siteFacts(options: UnscrollOptions): SiteFacts {
  let settings: Settings | undefined;
  let found: NotesFacts | undefined;
  const look = () => {
    if (!found) {
      const { sources, translations = [] } = gatherInput(settings!);
      found = { hasModules: sources.some(({ file }) => /\.mdx$/i.test(file)), translations };
    }
    return found;
  };
  return {
    begin: (root, isDev) => {
      if (!settings || isDev) {
        found = undefined;
        settings = resolveSettings(options, options.root ?? root, isDev);
      }
      return settings;
    },
    settings: () => settings!,
    look,
    // In dev there may be some later.
    mayHaveModules: () => settings!.isDev || look().hasModules,
  };
}
