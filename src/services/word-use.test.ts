import { expect, test } from 'vitest';
import type { TextBlock } from './text-blocks.ts';
import { type TextOfPage, wordUse } from './word-use.ts';

function page(...texts: readonly string[]): TextOfPage {
  return { key: undefined, blocks: texts.map((text) => ({ text }) as TextBlock) };
}

test('a word is a name where it is nearly always written with a capital letter inside sentences', () => {
  const words = wordUse([
    page('A loop in the Bowline holds.', 'Sailors tie a Bowline first.'),
    page('Some say the Bowline is old, and a hitch is older.', 'Then a hitch, then the Hitch again.'),
  ]);
  expect(['bowline', 'hitch', 'loop', 'rope'].filter(words.isProper)).toEqual(['bowline']);
});

test('how far a name is used is the same for the first one asked for and for the thousandth', () => {
  const names = Array.from({ length: 60 }, (_, at) => `knot${at} hitch`);
  // The name number n stands in n lines, on two pages.
  const lines = names.flatMap((name, at) => Array.from({ length: at }, () => `Tie the ${name} here.`));
  const words = wordUse([page(...lines.filter((_, at) => at % 2)), page(...lines.filter((_, at) => at % 2 === 0))]);
  const share = 30 / lines.length;
  for (let round = 0; round < 20; round += 1)
    expect(names.map((name) => words.isUsedUpTo(name, share))).toEqual(names.map((_, at) => at <= 30));
});
