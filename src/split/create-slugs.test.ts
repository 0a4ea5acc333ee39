import { expect, it } from 'vitest';
import { createSlugs } from './create-slugs.ts';

it.each(['a long title '.repeat(30), '长标题'.repeat(100), 'w'.repeat(300)])(
  'keeps the address of a long title short enough for the name of a file',
  (title) => {
    const slugs = createSlugs();
    const [first, second] = [slugs.section(title), slugs.section(title)];
    expect(Buffer.byteLength(first)).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(`${second}.md`)).toBeLessThanOrEqual(255);
    expect(second).not.toBe(first);
    expect(first).not.toMatch(/-$|\uFFFD/);
  },
);
