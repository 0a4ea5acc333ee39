import { expect, it } from 'vitest';
import { formatGithub } from './format-github.ts';

it('puts a finding at its line of a pull request, with its way out', () => {
  const finding = {
    severity: 'warning',
    rule: 'links/lost',
    reason: '"Pricing: 100 %" is gone',
    hint: 'Write it back.',
    place: { file: 'a,b.md', line: 3, column: 1 },
  } as const;
  expect(formatGithub([finding, { ...finding, hint: undefined, place: { file: 'c.md' } }])).toBe(
    `::warning file=a%2Cb.md,line=3,col=1,title=links/lost::"Pricing: 100 %25" is gone%0AWrite it back.
::warning file=c.md,title=links/lost::"Pricing: 100 %25" is gone`,
  );
});
