import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colourContrast } from './colour-contrast.ts';
import { readTokens } from './read-tokens.ts';
import { renderSample } from './render-sample.ts';

const tokens = readTokens(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8'));

it('tokens are read with what is written for them', () => {
  expect(
    readTokens('/* a: b; */ :root { --one: 1rem; --two: light-dark(a, b); } @media x { :root { --one: 2; } }'),
  ).toEqual([
    { name: '--one', value: '1rem' },
    { name: '--two', value: 'light-dark(a, b)' },
  ]);
});

it('text, quiet text and the accent are legible on paper in both themes (WCAG AA)', () => {
  for (const name of ['--ink', '--muted', '--accent']) {
    const [light, dark] = colourContrast(
      tokens.find((token) => token.name === name)!,
      tokens,
    )!;
    expect(Math.min(light, dark), name).toBeGreaterThanOrEqual(4.5);
  }
  expect(colourContrast({ name: '--gap', value: '1rem' }, tokens)).toBeUndefined();
});

it('the sample shows every part of the notes', async () => {
  const html = await renderSample();
  for (const part of [
    '<kbd',
    '<sub',
    '<sup',
    'checkbox',
    '<blockquote',
    '<table',
    'c-comment',
    'caution',
    '<details',
    '<math',
  ])
    expect(html, part).toContain(part);
});
