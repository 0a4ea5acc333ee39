import { dev as serveWithAstro } from 'astro';
import unscroll from '../unscroll.ts';
import { describeError } from './describe-error.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';
import { hostOf, type ServeFlags } from './preview.ts';
import { makeWorkspace } from '../workspace.ts';

export interface DevFlags extends NotesFlags, ServeFlags {
  readonly follow?: boolean;
}

/**
 * Shows the site of NOTES while they are written, until Ctrl+C.
 * @returns the exit code, 1 if it can't be shown; while it is shown the promise is pending.
 */
export async function dev(notes: readonly string[], flags: DevFlags): Promise<number> {
  const root = process.cwd();
  const host = hostOf(flags.host);
  try {
    const server = await serveWithAstro({
      ...makeWorkspace(),
      logLevel: 'error',
      server: { host, ...(flags.port === undefined ? {} : { port: flags.port }) },
      devToolbar: { enabled: false },
      integrations: [
        unscroll({ ...toOptions(notes, flags, root), ...(flags.follow === false ? { follow: false } : {}) }),
      ],
    });
    const [address] = [...server.resolvedUrls.local, ...server.resolvedUrls.network];
    console.log(`${address ?? `port ${server.address.port}`} shows the notes as last saved (Ctrl+C ends)`);
    await new Promise(() => {});
    return 0;
  } catch (error) {
    console.error(describeError(error, root));
    return 1;
  }
}
