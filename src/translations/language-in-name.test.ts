import { expect, test } from 'vitest';
import { languageInName } from './language-in-name.ts';

test.each([
  ['README-ja', 'README', ['ja']],
  ['README.zh-Hans', 'README', ['zh-Hans']],
  ['README_pt_BR', 'README', ['pt-BR']],
  ['guide-pt-br', 'guide', ['pt-BR']],
  ['my-notes-de', 'my-notes', ['de']],
  ['README.brazilian-portuguese', 'README', ['pt-BR']],
  ['README.french', 'README', ['fr']],
  ['README-traditional-chinese', 'README', ['zh-Hant']],
  // A country's letters mean its language, after the language that they are.
  ['README-jp', 'README', ['ja']],
  ['README-cn', 'README', ['zh-Hans']],
  ['README-tw', 'README', ['tw', 'zh-Hant']],
  ['README-br', 'README', ['br', 'pt-BR']],
])('%s is %s in %j', (name, stem, languages) => {
  expect(languageInName(name)).toEqual({ stem, languages });
});

test.each(['README', 'notes-api', 'part-2', 'how-to-write', 'README.', '-ja', 'ja', 'README-xx', 'chapter-new'])(
  '%s names no language',
  (name) => {
    expect(languageInName(name)).toBeUndefined();
  },
);
