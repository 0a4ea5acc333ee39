import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { dictionaryFor } from './dictionary-for.ts';
import { en } from './en.ts';
import { interfaceLanguage } from './interface-language.ts';
import { wordsFor, type Words } from './words.ts';

describe('the dictionary', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-hans'],
    ['zh-CN', 'zh-hans'],
    ['zh-Hant', 'zh-hans'],
    ['ar', 'en'],
    ['fil', 'en'],
  ])('for %s is %s', (lang, name) => {
    expect(dictionaryFor(lang)).toBe(name);
  });

  it('says where its language is not that of the page', () => {
    expect(['en', 'en-GB', 'de', 'zh-TW', 'he', 'eo'].map(interfaceLanguage)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'en',
      'en',
    ]);
  });

  it('keeps English words together on pages written from right to left', () => {
    expect(wordsFor('he').minutes(7)).toBe('\u20667 min read\u2069');
    expect(wordsFor('eo').minutes(7)).toBe('7 min read');
  });

  it('has a pseudo-language without plain letters, in which places for values stay', () => {
    const words = wordsFor('en-XA');
    expect(words.search).toBe('Ｓｅａｒｃｈ');
    expect(words.sections(2)).toBe('2 ｓｅｃｔｉｏｎｓ');
    expect(words.permalinkTo('{title}')).toBe('Ｐｅｒｍａｌｉｎｋ: {title}');
  });
});

describe('counted things', () => {
  it.each([
    ['en', ['0 sections', '1 section', '1,234 sections']],
    ['de', ['0 Abschnitte', '1 Abschnitt', '1.234 Abschnitte']],
    ['fr', ['0 section', '1 section', '1\u202f234 sections']],
    ['es', ['0 secciones', '1 sección', '1234 secciones']],
    ['pt', ['0 seção', '1 seção', '1.234 seções']],
    ['nl', ['0 onderdelen', '1 onderdeel', '1.234 onderdelen']],
    ['ja', ['全0節', '全1節', '全1,234節']],
    ['zh-Hans', ['共 0 节', '共 1 节', '共 1,234 节']],
  ])('in %s follow its rules', (lang, expected) => {
    expect([0, 1, 1234].map(wordsFor(lang).sections)).toEqual(expected);
  });
});

/** Every sentence of WORDS, with letters for values. */
function sentences(words: Words): [string, string][] {
  return Object.entries(words).map(([key, value]) => {
    if (typeof value === 'string') return [key, value];
    const args =
      key === 'searchMissing'
        ? [['x', 'y']]
        : /^(?:duration|minutes|passages|results|sections)$/.test(key)
          ? [75]
          : ['x', 'y', 'z'];
    return [key, (value as (...args: unknown[]) => string)(...args)];
  });
}

describe('punctuation', () => {
  it('in French has its spaces, none of which breaks', () => {
    const wrong = sentences(wordsFor('fr')).filter(([, text]) =>
      /[^\u00a0](?::)(?!\/)|[^\u202f][;!?»]|«[^\u202f]/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['ja', 'zh-Hans'])('in %s has the width of its signs', (lang) => {
    const wrong = sentences(wordsFor(lang)).filter(([, text]) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s?[,.:;!?()]/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['fr', 'es', 'pt', 'nl', 'de', 'ja', 'zh-Hans'])(
    'in %s has none of the quotation marks of typewriters',
    (lang) => {
      expect(sentences(wordsFor(lang)).filter(([, text]) => /["']/.test(text))).toEqual([]);
    },
  );
});

it('has no English left in any language', () => {
  // The same word in both languages.
  const same =
    /^(?:Diagram|Filter|Tip|Site|Menu|Menü|Sections|Note|Important|Later|Permalink: x|75 sections|75 passages|Term|x)$/;
  for (const words of [de, ...['es', 'fr', 'ja', 'nl', 'pt', 'zh'].map(wordsFor)]) {
    const english = new Map(sentences(en));
    const left = sentences(words).filter(([key, text]) => text === english.get(key) && /[a-z]{3}/i.test(text));
    expect(left.filter(([, text]) => !same.test(text))).toEqual([]);
  }
});
