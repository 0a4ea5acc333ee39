import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';

// The bookmark of the site's icon, with the room that systems cut off around it.
const bookmark = (inset: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${16 + 2 * inset} ${16 + 2 * inset}"><path d="M${-inset} ${-inset}h${16 + 2 * inset}v${16 + 2 * inset}h-${16 + 2 * inset}z" fill="#faf7f2"/><path d="M3 1h10v14l-5-3.4-5 3.4z" fill="#b8401f"/></svg>`;

const drawIcon = (size: number, inset: number) =>
  sharp(Buffer.from(bookmark(inset)), { density: 1200 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();

const pixelsOf = (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer();

// After a change of the drawing: DRAW_ICONS=1 npm run unit -- src/offline/icons
test.each([
  ['icon-192.png', 192, 1],
  ['icon-512.png', 512, 1],
  ['icon-maskable-512.png', 512, 5],
])('%s is the bookmark', async (name, size, inset) => {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const drawing = await drawIcon(size, inset);
  if (process.env['DRAW_ICONS']) writeFileSync(file, drawing);
  const [drawn, kept] = await Promise.all([pixelsOf(drawing), pixelsOf(readFileSync(file))]);
  expect(kept.length).toBe(size * size * 3);
  const differences = kept.reduce((count, value, at) => count + (Math.abs(value - drawn[at]!) > 32 ? 1 : 0), 0);
  // Edges are drawn a little otherwise from one version of the library to the next.
  expect(differences / kept.length).toBeLessThan(0.002);
});
