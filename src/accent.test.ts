import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentColours, checkAccent } from './accent.ts';
import { contrast, luminanceOfOklch } from './contrast.ts';

function complaintsAbout(hue: number): string[] {
  const messages: string[] = [];
  checkAccent(hue, { addIssue: ({ message }) => void messages.push(message) });
  return messages;
}

describe('the hue of the accent', () => {
  it('is taken where text in it can be read in both themes', () => {
    expect([0, 33, 150, 260, 300, 360].flatMap(complaintsAbout)).toEqual([]);
    expect(accentColours(260)).toBe('light-dark(oklch(51% 0.17 260), oklch(76% 0.125 260))');
  });

  it('is refused with its contrast where it can not, and with the nearest that is better', () => {
    const [message] = complaintsAbout(190);
    expect(message).toMatch(/^hue 190 has a contrast of only 4\.\d\d to 1 in the light theme, .* is (\d+)$/);
    expect(complaintsAbout(Number(/\d+$/.exec(message!)![0]))).toEqual([]);
  });

  it('is measured against the grounds that the stylesheet has', () => {
    const tokens = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8');
    const accents = readFileSync(new URL('accent.ts', import.meta.url), 'utf8');
    for (const name of ['paper', 'tint']) {
      const values = new RegExp(`--${name}: light-dark\\((.*)\\);`).exec(tokens)![1]!;
      for (const [, lightness, chroma, hue] of values.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g))
        expect(accents).toContain(`[${Number(lightness) / 100}, ${chroma}, ${hue}]`);
    }
    expect(tokens).toContain(`--accent: ${accentColours(33).replace('125 33', '125 45')}`);
  });
});

it('knows the contrast of black and white', () => {
  expect(contrast(luminanceOfOklch([1, 0, 0]), luminanceOfOklch([0, 0, 0]))).toBeCloseTo(21, 2);
});
