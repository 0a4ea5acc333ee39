import { describe, expect, it } from 'vitest';
import { chooseLevels, type Outline } from './choose-levels.ts';

/** An outline from lines such as `## 300`: the level and the words below the heading. A heading `#!` is only a picture. */
function outline(...lines: readonly string[]): Outline[] {
  return lines.flatMap((line) => {
    const [, signs, picture, words, times = '1'] = /^(#+)(!?) (\d+)(?: ×(\d+))?$/.exec(line)!;
    return Array.from({ length: Number(times) }, () => ({
      depth: signs!.length,
      words: Number(words),
      isNamed: picture === '',
    }));
  });
}

function levels(lines: readonly string[], split?: number) {
  const { title, course, section, giants } = chooseLevels(outline(...lines), split);
  return { title, course, section, giants: [...giants] };
}

describe('where a file is cut', () => {
  const cases: readonly [string, readonly string[], ReturnType<typeof levels>][] = [
    ['nothing without headings', [], { title: undefined, course: undefined, section: undefined, giants: [] }],
    ['nothing below a title alone', ['# 500'], { title: 0, course: undefined, section: undefined, giants: [] }],
    ['second levels below a title', ['# 20', '## 300 ×20'], { title: 0, course: undefined, section: 2, giants: [] }],
    [
      'first levels where there are several',
      ['# 300 ×5'],
      { title: undefined, course: undefined, section: 1, giants: [] },
    ],
    ['second levels without a title', ['## 300 ×5'], { title: undefined, course: undefined, section: 2, giants: [] }],
    [
      'third levels where courses stand above them, as in the raw notes',
      ['# 0', '## 95', '### 600 ×20', '## 0', '### 1400 ×2', '## 30'],
      { title: 0, course: 2, section: 3, giants: [] },
    ],
    [
      'first levels though some are long',
      ['## 300 ×10', '## 100', '### 500 ×8', '## 300 ×10'],
      { title: undefined, course: undefined, section: 2, giants: [] },
    ],
    [
      'one giant section at its own parts',
      ['# 10', '## 300 ×10', '## 100', '### 900 ×9', '## 300 ×10'],
      { title: 0, course: undefined, section: 2, giants: [[11, 3]] },
    ],
    [
      'a giant section without parts not at all',
      ['# 10', '## 300 ×10', '## 20000', '## 300'],
      { title: 0, course: undefined, section: 2, giants: [] },
    ],
    [
      'one long text at its only level',
      ['# 10', '## 20000 ×2'],
      { title: 0, course: undefined, section: 2, giants: [] },
    ],
    [
      'below a title that is a picture among first levels',
      ['#! 50', '# 300 ×4'],
      { title: 0, course: undefined, section: 1, giants: [] },
    ],
    [
      'below a title that another first level follows at once',
      ['# 0', '# 300 ×4'],
      { title: 0, course: undefined, section: 1, giants: [] },
    ],
    [
      'not at pictures',
      ['# 10', '##! 5', '## 300', '##! 5', '## 300'],
      { title: 0, course: undefined, section: 2, giants: [] },
    ],
  ];
  for (const [name, lines, expected] of cases)
    it(name, () => {
      expect(levels(lines)).toEqual(expected);
    });

  it('is what the author says', () => {
    const lines = ['# 0', '## 100', '### 100 ×3', '## 50', '### 7000', '#### 1000 ×9'];
    expect(levels(lines, 2)).toEqual({ title: 0, course: undefined, section: 2, giants: [] });
    expect(levels(lines, 3)).toEqual({ title: 0, course: 2, section: 3, giants: [] });
    expect(levels(lines, 6)).toEqual({ title: 0, course: 2, section: 4, giants: [] });
    expect(levels(lines, 1)).toEqual({ title: 0, course: undefined, section: 2, giants: [] });
  });
});
