import sharp from 'sharp';
import { cardSize } from '../page-data/card-size.ts';
import type { Card } from '../page-data/page-types.ts';

const edge = 90;
const width = cardSize.width - 2 * edge;
const colours = { paper: '#fbf9f5', ink: '#25201b', muted: '#66605a', accent: '#b8401f' };
/** Tried from the largest: a long title is set smaller rather than cut. */
const titleSizes = [96, 80, 64, 52, 42, 34];
const titleHeight = 330;

/** Draws CARD: the picture that others show of a link to the course. @returns PNG. */
export async function drawCard({ title, siteName, facts, isRightToLeft }: Card): Promise<Buffer> {
  const align = isRightToLeft ? 'right' : 'left';
  const name = await setText(siteName === title ? '' : siteName, 'sans bold 30', colours.accent, align);
  const below = await setText(facts, 'sans 30', colours.muted, align);
  let heading: Line | undefined;
  for (const size of titleSizes) {
    heading = await setText(title, `serif bold ${size}`, colours.ink, align);
    if (!heading || heading.height <= titleHeight) break;
  }
  const place = (line: Line | undefined, top: number) =>
    line ? [{ input: line.png, left: isRightToLeft ? cardSize.width - edge - line.width : edge, top }] : [];
  // A title of hundreds of words is cut at the foot.
  const shown = heading && heading.height > titleHeight ? await cut(heading) : heading;
  return sharp(Buffer.from(background(isRightToLeft)))
    .composite([
      ...place(name, 96),
      ...place(shown, (96 + 64 + Math.max(0, (titleHeight - (shown?.height ?? 0)) / 2)) | 0),
      ...place(below, cardSize.height - 96),
    ])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

interface Line {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

async function setText(text: string, font: string, colour: string, align: 'left' | 'right'): Promise<Line | undefined> {
  if (!text.trim()) return undefined;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
      font,
      width,
      align,
      // One point is one pixel.
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

async function cut(line: Line): Promise<Line> {
  const png = await sharp(line.png).extract({ left: 0, top: 0, width: line.width, height: titleHeight }).toBuffer();
  return { ...line, png, height: titleHeight };
}

// The page of the site: paper, and the bookmark of its icon.
function background(isRightToLeft: boolean): string {
  const x = isRightToLeft ? edge : cardSize.width - edge - 72;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<path d="M${x} 0h72v132l-36-26-36 26z" fill="${colours.accent}"/>
<path d="M${edge} ${cardSize.height - 126}h${width}" stroke="${colours.ink}" stroke-width="3"/>
</svg>`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
