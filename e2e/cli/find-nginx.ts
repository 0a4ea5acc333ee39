import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('../../.cache/nginx', import.meta.url));

/** Path of an nginx: `NGINX`, the one installed, or Debian's package unpacked into the cache; undefined without any. */
export function findNginx(): string | undefined {
  const named = process.env['NGINX'];
  if (named) return named;
  for (const path of ['nginx', '/usr/sbin/nginx']) if (spawnSync(path, ['-v']).status === 0) return path;
  const unpacked = join(kept, 'root/usr/sbin/nginx');
  if (!existsSync(unpacked)) {
    mkdirSync(kept, { recursive: true });
    spawnSync('apt-get', ['download', 'nginx'], { cwd: kept, timeout: 60_000 });
    for (const name of existsSync(kept) ? readdirSync(kept) : [])
      if (name.endsWith('.deb')) spawnSync('dpkg', ['-x', name, 'root'], { cwd: kept });
  }
  return spawnSync(unpacked, ['-v']).status === 0 ? unpacked : undefined;
}
