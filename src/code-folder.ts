import { join } from 'node:path';

/** Astro's folder for what is generated while it runs, below ROOT, the folder that Astro runs in. */
export function codeFolder(root: string): string {
  return join(root, '.astro', 'integrations', 'unscroll');
}
