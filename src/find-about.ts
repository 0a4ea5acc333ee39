// The edge to the disk for what stands at the foot of pages: author, licence and source of the notes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { copyrightHolder, nameLicense } from './name-license.ts';
import type { Settings } from './options.ts';
import { viewAddress } from './repository-host.ts';

/** Whose the notes are, what they may be used for, and where they come from. */
export interface About {
  readonly author?: string | undefined;
  readonly license?: { readonly title: string; readonly address?: string | undefined } | undefined;
  readonly source?: { readonly title: string; readonly address: string } | undefined;
}

/** What the settings, `LICENSE` beside the notes or above them in their repository, and git's remote say. */
export function findAbout({ author, license, folder, origin }: Settings): About {
  const file = license === false ? undefined : findLicense(folder);
  const text = file && readFileSync(file.path, 'utf8');
  const title = license || (text === undefined ? undefined : nameLicense(text));
  // Of its branch: at a revision the foot of every page would be another one after each commit.
  const shown = origin?.host &&
    file?.inRepository !== undefined && { ...origin, host: origin.host, revision: origin.branch };
  const address = shown && typeof license !== 'string' ? viewAddress(shown, file!.inRepository!, 'file') : undefined;
  return {
    author: author ?? (text === undefined ? undefined : copyrightHolder(text)),
    license: title === undefined ? undefined : { title, address },
    source: origin && { title: origin.url.replace(/^https?:\/\//, ''), address: origin.url },
  };
}

function findLicense(folder: string): { readonly path: string; readonly inRepository: string | undefined } | undefined {
  const top = repositoryTop(folder);
  for (let at = folder; ; at = dirname(at)) {
    const name = filesIn(at).find((file) => /^(licen[cs]e|copying)(\.(md|txt|rst))?$/i.test(file));
    if (name !== undefined) {
      const path = join(at, name);
      return { path, inRepository: top === undefined ? undefined : relative(top, path).replaceAll('\\', '/') };
    }
    if (top === undefined || at === top || dirname(at) === at) return undefined;
  }
}

// A folder, or a file in a worktree.
function repositoryTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch {
    return [];
  }
}
