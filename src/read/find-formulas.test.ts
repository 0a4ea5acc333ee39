import { describe, expect, it } from 'vitest';
import { findFormulas } from './find-formulas.ts';

const found = (text: string) => findFormulas(text).map(({ start, end }) => text.slice(start, end));

describe('formulas', () => {
  for (const formula of [
    '$x$',
    '$x_1 * y_2$',
    '$2^n$',
    '$O(n \\log n)$',
    '$5x = 10$',
    '$`a_b * c`$',
    '$$\\frac{a}{b}$$',
    '$\\alpha$',
    '$\\$10 \\pm \\$15$',
  ])
    for (const [before, after] of [
      ['', ''],
      ['Let ', ' be.'],
      ['(', ')'],
      ['**', '**'],
      ['| ', ' |'],
      ['日本', '語'],
      ['of ', ','],
    ])
      it(`are found: ${before}${formula}${after}`, () => {
        expect(found(`${before}${formula}${after}`)).toEqual([formula]);
      });

  it('of several lines are found, also in lists and quotes, with empty lines inside', () => {
    expect(found('a\n\n$$\nx\n\ny\n$$\n\nb')).toEqual(['$$\nx\n\ny\n$$']);
    expect(found('So\n$$x\n- y\n$$\nfollows')).toEqual(['$$x\n- y\n$$']);
    expect(found('$$\nx\n+ y$$.')).toEqual(['$$\nx\n+ y$$']);
    expect(found('> $$\n> x\n> $$')).toEqual(['$$\n> x\n> $$']);
    expect(found('- a\n\n  $$\n  x\n  $$')).toEqual(['$$\n  x\n  $$']);
  });

  for (const text of [
    'It costs $5 and $10.',
    'It costs $5-$10, $5–$10, $5/$10, $1,$2 or US$5 to CA$6.',
    'From $5 to 10$, or $20, she paid 30$.',
    'Set $HOME/bin:$PATH and ${X} and $(y) and $1.',
    'Say "$A" and "$B", ($C) and [$D], $E; $F',
    'Costs $5.\n\nAnd 10$.',
    'One line ends with $x\nand the next begins$.',
    'Escaped \\$x\\$ and \\$y$.',
    'In code `$x$` and ``a ` $y$`` and $A of `x$`.',
    '```sh\necho $x $y$\n```',
    '~~~\n$$\nx\n$$\n~~~',
    'A pattern ^foo$ or bar$ and a$b$c',
    'At https://example.com/$a$/b and mail@$x$',
    '[$5](https://example.com/$)',
    '![A drawing of $x$](picture.png)',
    '$$\nnever closed\n\n## Heading\n\n$x',
    '$ x $ and $$$x$$$ and $$ and $$$$',
    'Run kill $$ or wait for $$ to end.',
    '| costs $5 | 3$ |',
    'PID `$$` or $$\nand nothing',
  ])
    it(`are none: ${JSON.stringify(text)}`, () => {
      expect(found(text)).toEqual([]);
    });

  it('take time that grows with the text only', () => {
    const time = (text: string) => {
      const before = performance.now();
      findFormulas(text);
      return performance.now() - before;
    };
    for (const piece of ['$x ', '`$', '$$\n', '$`', '$`a\n\n', 'a $$\n', '$ ![', '\\$', '$1 a']) {
      time(piece.repeat(2000));
      expect(time(piece.repeat(40_000)), piece).toBeLessThan(1500);
    }
  });
});
