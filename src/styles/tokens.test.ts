import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8').replace(/\/\*.*?\*\//gs, '')] as const);
// `#0000` is no colour.
const colour = /(?:oklch|oklab|rgba?|hsla?)\(|#(?!0000\b)[0-9a-f]{3,8}\b/i;

describe('the design system', () => {
  for (const [name, css] of sheets)
    it(`${name} writes colours into tokens and nowhere else`, () => {
      const raw = css
        .split(/[;{}]/)
        .map((line) => line.trim())
        .filter((line) => !line.startsWith('--') && colour.test(line));
      expect(raw).toEqual([]);
    });

  it('has no token that nothing uses', () => {
    const all = sheets.map(([, css]) => css).join('\n');
    const tokens = [...sheets.find(([name]) => name === 'tokens.css')![1].matchAll(/^\s*(--[\w-]+):/gm)];
    const unused = tokens.map(([, name]) => name!).filter((name) => !all.includes(`var(${name})`));
    expect(unused).toEqual([]);
  });

  it('names no token that is not there', () => {
    const all = sheets.map(([, css]) => css).join('\n');
    const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!);
    // Set by scripts and markup.
    const fromOutside = new Set(['--read']);
    const missing = [...new Set(used)].filter((name) => !fromOutside.has(name) && !all.includes(`${name}:`));
    expect(missing).toEqual([]);
  });
});
