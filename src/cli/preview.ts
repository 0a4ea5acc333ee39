import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { headerRules } from '../publish/headers.ts';
import { manifestName, parseManifest, servedBase } from '../publish/manifest.ts';
import { build, type BuildFlags } from './build.ts';
import { outputFolder } from './output-folder.ts';
import { serveSite } from './serve-site.ts';

export interface ServeFlags {
  readonly port?: number;
  readonly host?: string | boolean;
}

/**
 * Serves the built site until Ctrl+C. It is built first where NOTES are named, or where there is none.
 * @returns the exit code, 1 if it can't be built or served; while it is served the promise is pending.
 */
export async function preview(notes: readonly string[], flags: BuildFlags & ServeFlags): Promise<number> {
  const root = process.cwd();
  const folder = outputFolder(root, notes, flags.out);
  if (notes.length || !existsSync(join(folder, manifestName))) {
    const code = await build(notes, flags);
    if (code !== 0) return code;
  }
  const manifest = parseManifest(readFileSync(join(folder, manifestName), 'utf8'));
  const base = servedBase(manifest);
  const host = hostOf(flags.host);
  try {
    const rules = headerRules({ hsts: false, translations: manifest?.translations });
    const server = await serveSite({ folder, base, rules }, { port: flags.port, host });
    const { port } = server.address() as AddressInfo;
    console.log(
      `${relative(root, folder) || '.'} at http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base} (Ctrl+C ends)`,
    );
    await new Promise((closed) => {
      server.once('close', closed);
    });
    return 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(
      code === 'EADDRINUSE' ? `error: port ${flags.port} is taken; name another with --port` : `error: ${message}`,
    );
    return 1;
  }
}

/** The address to listen on: this computer only, unless a host is named; all addresses for a bare --host. */
export function hostOf(host: string | boolean | undefined): string {
  if (host === true) return '0.0.0.0';
  return typeof host === 'string' ? host : '127.0.0.1';
}
