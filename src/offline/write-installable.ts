import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same in every site, and checked by a test: drawing them took longer than all else here.
const icons = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

const drawn = fileURLToPath(new URL('../../src/offline/icons/', import.meta.url));

/** Writes the web app manifest and its icons into DIR. Source: https://www.w3.org/TR/appmanifest/ */
export async function writeInstallable(
  dir: string,
  { base, name, lang }: { base: string; name: string; lang: string },
): Promise<void> {
  for (const { file } of icons) cpSync(join(drawn, file), join(dir, file));
  const manifest = {
    name,
    short_name: name.slice(0, 24),
    lang,
    start_url: base,
    scope: base,
    id: base,
    display: 'minimal-ui',
    background_color: '#faf7f2',
    theme_color: '#faf7f2',
    icons: icons.map(({ file, size, purpose }) => ({
      src: base + file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  await writeFile(join(dir, 'manifest.webmanifest'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
