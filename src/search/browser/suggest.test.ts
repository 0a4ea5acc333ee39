import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';
import type { SearchFacts } from './vocabulary.ts';

const facts = {
  services: [
    ['/services/levain/', ['Levain', 'Sourdough Starter'], -1, ''],
    ['/services/baguette/', ['Baguette'], -1, ''],
  ],
  suggestions: ['Yeast', 'Salt'],
} as unknown as SearchFacts;

describe('what to try', () => {
  it('is what the page names, then what the notes name most', () => {
    expect(suggest('', ['Salt', 'Oven'], facts)).toEqual(['Salt', 'Oven', 'Yeast']);
  });
  it('begins with names like what was typed', () => {
    expect(suggest('bagett', [], facts)).toEqual(['Baguette', 'Yeast', 'Salt']);
    expect(suggest('sour dough startr', [], facts)[0]).toBe('Sourdough Starter');
  });
  it('is no name for something else, nor for two letters', () => {
    expect(suggest('quarterly report', [], facts)).toEqual(['Yeast', 'Salt']);
    expect(suggest('zz', [], facts)).toEqual(['Yeast', 'Salt']);
  });
  it('is what the page names before anything is loaded', () => {
    expect(suggest('x', ['Oven'], undefined)).toEqual(['Oven']);
  });
});
