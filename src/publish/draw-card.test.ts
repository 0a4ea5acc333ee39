import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardSize } from '../page-data/card-size.ts';
import type { Card } from '../page-data/page-types.ts';
import { drawCard } from './draw-card.ts';

const card: Card = {
  title: 'Knots',
  siteName: 'Sailing',
  facts: '3 sections · 12 min',
  isRightToLeft: false,
  file: 'card-1.png',
  address: '/pictures/card-1.png',
};

/** Columns of the card that have ink of the title, which stands between the name and the foot. */
async function inkOf(png: Buffer): Promise<{ left: number; right: number; foot: number }> {
  const { data, info } = await sharp(png)
    .extract({ left: 0, top: 140, width: cardSize.width, height: cardSize.height - 140 - 130 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = Array.from(data.entries()).filter(([, value]) => value < 60);
  const columns = dark.map(([at]) => at % info.width);
  return {
    left: columns.reduce((a, b) => Math.min(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
    foot: Math.floor(dark.at(-1)![0] / info.width),
  };
}

test('a card is a picture of the size that readers of links expect, small enough to be sent', async () => {
  const png = await drawCard(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(100_000);
});

test('markup in a title is text', async () => {
  await expect(drawCard({ ...card, title: 'Tea & <b>milk' })).resolves.toBeInstanceOf(Buffer);
});

test('a title of any length stays inside its place', async () => {
  for (const title of [
    'Knots',
    'How to tie what must hold '.repeat(4),
    'How to tie what must hold '.repeat(40),
    'x'.repeat(300),
  ]) {
    const { left, right, foot } = await inkOf(await drawCard({ ...card, title }));
    expect(left).toBeGreaterThanOrEqual(88);
    expect(right).toBeLessThanOrEqual(1112);
    expect(foot).toBeLessThan(355);
  }
});

test('a title that runs from right to left stands at the right', async () => {
  const { left, right } = await inkOf(await drawCard({ ...card, title: 'عقد', isRightToLeft: true }));
  expect(left).toBeGreaterThan(600);
  expect(right).toBeGreaterThan(1050);
});

test('the same card is the same bytes', async () => {
  expect(await drawCard(card)).toEqual(await drawCard(card));
});
