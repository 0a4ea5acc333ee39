import { readdirSync } from 'node:fs';

/** Number of HTML files below DIR. */
export function countPages(dir: string): number {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}
