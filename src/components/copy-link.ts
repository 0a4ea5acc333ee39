// Copies the permalink of a heading: as rich text and plain address, with Shift as Markdown.
import { loadWords } from './load-words.ts';
import { say } from './say.ts';

/** Copies the address of LINK, named "page › heading", and says so. */
export async function copyLink(link: HTMLAnchorElement, asMarkdown: boolean): Promise<void> {
  await copyAddress(link.href, nameOf(link), asMarkdown);
}

/** Copies ADDRESS under NAME and says so. */
export async function copyAddress(address: string, name: string, asMarkdown = false): Promise<void> {
  const words = await loadWords().catch(() => undefined);
  try {
    await write(address, name, asMarkdown);
    say(words?.linkCopied ?? '✓');
  } catch {
    if (words) say(words.linkCopyFailed);
  }
}

async function write(address: string, name: string, asMarkdown: boolean): Promise<void> {
  if (asMarkdown) return navigator.clipboard.writeText(`[${name.replace(/[[\]\\]/g, '\\$&')}](${address})`);
  const rich = document.createElement('a');
  rich.href = address;
  rich.textContent = name;
  const data = { 'text/html': rich.outerHTML, 'text/plain': address };
  const blobs = Object.entries(data).map(([type, text]) => [type, new Blob([text], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

function nameOf(link: HTMLAnchorElement): string {
  const page = document.querySelector('h1')?.textContent.trim() ?? document.title;
  const id = decodeURIComponent(link.hash.slice(1));
  const heading = document.getElementById(id);
  return !heading || heading.tagName === 'H1' ? page : `${page} › ${heading.textContent.trim()}`;
}
