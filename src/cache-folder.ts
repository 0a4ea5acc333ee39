import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's folder for what can be made again, as each system has it. */
export function cacheFolder(): string {
  const home = homedir();
  const base =
    process.env['XDG_CACHE_HOME'] ??
    (process.platform === 'darwin'
      ? join(home, 'Library', 'Caches')
      : process.platform === 'win32'
        ? (process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
        : join(home, '.cache'));
  return join(base, 'unscroll');
}
