import { extname } from 'node:path';

const types = new Map([
  ['.atom', 'application/atom+xml; charset=utf-8'],
  ['.avif', 'image/avif'],
  ['.css', 'text/css; charset=utf-8'],
  ['.epub', 'application/epub+zip'],
  ['.gif', 'image/gif'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/** Media type of the file named PATH. */
export function contentType(path: string): string {
  return types.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
}

/** Whether files of TYPE get smaller by compression on the way. */
export function isCompressible(type: string): boolean {
  return /^text\/|json|javascript|svg|xml|wasm/.test(type);
}
