import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

// The bookmark of the site's icon, with the room that systems cut off around it.
const icon = (inset: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${16 + 2 * inset} ${16 + 2 * inset}"><path d="M${-inset} ${-inset}h${16 + 2 * inset}v${16 + 2 * inset}h-${16 + 2 * inset}z" fill="#faf7f2"/><path d="M3 1h10v14l-5-3.4-5 3.4z" fill="#b8401f"/></svg>`;

/** Writes the web app manifest and its icons into DIR. Source: https://www.w3.org/TR/appmanifest/ */
export async function writeInstallable(
  dir: string,
  { base, name, lang }: { base: string; name: string; lang: string },
): Promise<void> {
  const draw = (size: number, inset: number) =>
    sharp(Buffer.from(icon(inset)), { density: 1200 })
      .resize(size, size)
      .png({ palette: true })
      .toBuffer();
  const icons = [
    { file: 'icon-192.png', size: 192, inset: 1, purpose: 'any' },
    { file: 'icon-512.png', size: 512, inset: 1, purpose: 'any' },
    { file: 'icon-maskable-512.png', size: 512, inset: 5, purpose: 'maskable' },
  ];
  await Promise.all(icons.map(async ({ file, size, inset }) => writeFile(join(dir, file), await draw(size, inset))));
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
