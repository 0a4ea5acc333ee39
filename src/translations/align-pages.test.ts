import { describe, expect, it } from 'vitest';
import { notesOf } from '../law/notes-of.ts';
import { alignPages } from './align-pages.ts';

function pairs(ours: string, theirs: string) {
  return [...alignPages(notesOf(ours).pages, notesOf(theirs).pages)].map((pair) =>
    pair.map((id) => id.split('/').at(-1)).join(' = '),
  );
}

describe('pages of a translation', () => {
  it('are paired in order where the outline is the same', () => {
    const ours = '# Knots\n\nx\n\n## Loop\n\ny\n\n## Bend\n\nz\n';
    expect(pairs(ours, '# Knoten\n\nx\n\n## Schlinge\n\ny\n\n## Stek\n\nz\n')).toEqual([
      'knots = knoten',
      'loop = schlinge',
      'bend = stek',
    ]);
  });

  it('are told by what no translator changes where some are missing', () => {
    const ours =
      '# Knots\n\nx\n\n## Loop\n\nSee https://knots.example/bowline.\n\n## Square\n\nFor `EN 892`.\n\n## Bend\n\nHolds 500 kg of Dyneema.\n';
    const theirs = '# Knoten\n\nx\n\n## Stek\n\nHält 500 kg Dyneema.\n\n## Neues\n\nNoch ein Text.\n';
    expect(pairs(ours, theirs)).toEqual(['knots = knoten', 'bend = stek']);
    expect(pairs(theirs, ours)).toEqual(['knoten = knots', 'stek = bend']);
  });

  it('are never paired with pages of another depth', () => {
    const ours = '# A\n\nx\n\n## One\n\n### Deep\n\n' + 'y '.repeat(4000) + '\n\n## Two\n\nz\n';
    expect(pairs(ours, '# B\n\nx\n')).toEqual(['a = ']);
  });

  it('are paired by their place where there are too many to compare', () => {
    const long = (word: string) =>
      `# ${word}\n\nx\n\n${Array.from({ length: 2500 }, (_, at) => `## ${word} ${at}\n\ny\n`).join('\n')}`;
    const all = pairs(long('knot'), long('knoten'));
    expect(all.slice(-1)).toEqual(['knot-2499 = knoten-2499']);
    expect(all.length).toBe(2501);
  });
});
