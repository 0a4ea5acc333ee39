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
  const unpacked = unpack('nginx', 'usr/sbin/nginx');
  return spawnSync(unpacked, ['-v']).status === 0 ? unpacked : undefined;
}

/** Path of the module that lets NGINX send files packed by Brotli, found in the same ways; undefined without any. */
export function findBrotliModule(nginx: string): string | undefined {
  const path = 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  return [`/${path}`, unpack('libnginx-mod-http-brotli-static', path)].find(
    (module) => existsSync(module) && spawnSync(nginx, ['-t', '-g', `load_module ${module};`]).status !== null,
  );
}

/** Unpacks Debian's PACKAGE into the cache, once. @returns where its file PATH is, if it could be fetched. */
function unpack(name: string, path: string): string {
  const unpacked = join(kept, 'root', path);
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(kept, { recursive: true });
  spawnSync('apt-get', ['download', name], { cwd: kept, timeout: 60_000 });
  for (const file of readdirSync(kept))
    if (file.startsWith(`${name}_`)) spawnSync('dpkg', ['-x', file, 'root'], { cwd: kept });
  return unpacked;
}
