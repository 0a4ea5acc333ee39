import { describe, expect, it } from 'vitest';
import { createFindings } from '../problems.ts';
import type { SourceFile } from '../types.ts';
import { findTranslations } from './find-translations.ts';

const english =
  '# Knots\n\nThe bowline is a knot that you can tie with one hand, and it is not hard to learn for you.\n';
const german = '# Knoten\n\nDer Palstek ist ein Knoten, der nicht schwer zu lernen ist, und das geht mit einer Hand.\n';

function sorted(files: Readonly<Record<string, string>>) {
  const findings = createFindings();
  const sources = Object.entries(files).map(([file, text]): SourceFile => ({
    file,
    path: `/notes/${file}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { own, translations } = findTranslations(sources, findings);
  const named = ({ file, name, translates }: SourceFile) =>
    [file, name, translates?.replace('/notes/', '')].filter((part) => part !== undefined).join(' < ');
  return {
    own: own.map(named),
    translations: Object.fromEntries([...translations].map(([lang, list]) => [lang, list.map(named)])),
    findings: findings.all().map(({ rule, reason, hint }) => `${rule}: ${reason}. ${hint}`),
  };
}

describe('translations by name', () => {
  it('belong to the file of the same name without a language', () => {
    expect(
      sorted({ 'README.md': english, 'README-de.md': german, 'readme.ja.md': '# 結び目\n', 'LICENSE-de.md': german }),
    ).toEqual({
      own: ['README.md', 'LICENSE-de.md'],
      translations: { de: ['README-de.md < README < README.md'], ja: ['readme.ja.md < README < README.md'] },
      findings: [],
    });
  });

  it('may lie in a folder of their own', () => {
    const { own, translations } = sorted({ 'README.md': english, 'translations/README-de.md': german });
    expect(own).toEqual(['README.md']);
    expect(translations).toEqual({ de: ['translations/README-de.md < README < README.md'] });
  });

  it('have the English one for their original where no name is without a language', () => {
    expect(sorted({ 'guide-de.md': german, 'guide-en.md': english })).toEqual({
      own: ['guide-en.md < guide'],
      translations: { de: ['guide-de.md < guide < guide-en.md'] },
      findings: [],
    });
  });

  it('are none where the text is clearly in another language: "ts" is Tsonga, and TypeScript', () => {
    expect(sorted({ 'README.md': english, 'README-ts.md': english }).own).toEqual(['README.md', 'README-ts.md']);
    expect(sorted({ 'README.md': english, 'README-ai.md': english }).own).toEqual(['README.md', 'README-ai.md']);
  });

  it('are meant where the name writes the language out, translated or not', () => {
    expect(sorted({ 'README.md': english, 'README.french.md': english }).translations).toEqual({
      fr: ['README.french.md < README < README.md'],
    });
  });

  it('take what Chinese it is from the text', () => {
    const traditional = '# 繩結\n\n這是給航海的人寫的繩結筆記，也適合只想把包裹捆牢的人們。\n';
    expect(sorted({ 'README.md': english, 'README-zh.md': traditional }).translations).toEqual({
      'zh-Hant': ['README-zh.md < README < README.md'],
    });
  });

  it('are one for each language: a second is a course of its own', () => {
    expect(sorted({ 'README.md': english, 'README-de.md': german, 'README.german.md': german }).own).toEqual([
      'README.md',
      'README.german.md',
    ]);
  });
});

describe('translations by front matter', () => {
  it('go before names, either way', () => {
    expect(
      sorted({
        'README.md': english,
        'README-de.md': `---\ntranslates: false\n---\n\n${german}`,
        'knoten.md': `---\ntranslates: ./README.md\nlang: de-CH\n---\n\n${german}`,
      }),
    ).toEqual({
      own: ['README.md', 'README-de.md'],
      translations: { 'de-CH': ['knoten.md < README < README.md'] },
      findings: [],
    });
  });

  it('name a file that is there, and a language that can be told', () => {
    expect(
      sorted({
        'README.md': english,
        'a.md': `---\ntranslates: REDME.md\n---\n\n${german}`,
        'b.md': '---\ntranslates: README.md\n---\n\n# 1 2 3\n',
      }).findings,
    ).toEqual([
      'translations/unknown-file: there is no "REDME.md" among the notes that this file could translate. Did you mean "README.md"?',
      'translations/no-language: the language of this translation can’t be told. Add `lang:` with its tag, such as ja, to the front matter.',
    ]);
  });
});
