// The edge to the disk for Markdown files that notes in a folder link to: they are pages, too.
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

/** The Markdown files (absolute paths) inside FOLDER that FILES link to, directly or by way of each other, in that order. */
export function findLinkedNotes(folder: string, files: readonly string[]): string[] {
  const top = realpathSync(folder);
  const known = new Set(files.map((file) => realpathSync(file)));
  const found: string[] = [];
  const queue = [...files];
  for (let file = queue.shift(); file !== undefined; file = queue.shift())
    for (const address of addressesIn(file)) {
      const path = locate(file, address, top);
      if (path === undefined || known.has(path)) continue;
      known.add(path);
      // As it is written below the folder, which may be a link itself.
      found.push(join(folder, relative(top, path)));
      queue.push(path);
    }
  return found;
}

function addressesIn(file: string): string[] {
  if (!/\.md$/i.test(file)) return [];
  const bytes = readFileSync(file);
  // Most files link to no other; only then is the whole of it parsed.
  if (!/\.md\b/i.test(bytes.toString('latin1'))) return [];
  const text = bytes.toString();
  const addresses: string[] = [];
  const stack: Nodes[] = [markdownToMdast(text, { features: { frontmatter: true } }) as Nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
    if (node.type === 'html')
      addresses.push(...Array.from(node.value.matchAll(/\shref\s*=\s*["']?([^"'\s>]+)/gi), ([, url]) => url!));
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return addresses;
}

function locate(from: string, address: string, top: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (!/\.md$/i.test(path) || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return undefined;
  try {
    const written = decodeURIComponent(path);
    const file = realpathSync(written.startsWith('/') ? resolve(top, `.${written}`) : resolve(dirname(from), written));
    return relative(top, file).startsWith(`..${sep}`) ? undefined : file;
  } catch {
    return undefined;
  }
}
