import { expect, test } from 'vitest';
import { inflectionTest } from './browser/is-inflection.ts';
import { parseQuery } from './browser/parse-query.ts';
import { splitWords } from './browser/split-words.ts';
import { readVocabulary } from './browser/vocabulary.ts';
import { dictionaryNames } from '../words/dictionary-for.ts';
import { queryWords } from './query-words.ts';
import { createWordCounter, encodeWords, sumWords } from './write-vocabulary.ts';

/** The words of QUESTION that are looked for in notes in LANG. */
function content(lang: string, question: string): string[] {
  const count = createWordCounter();
  const { counts, blocks } = sumWords([count([question])], count([]));
  const vocabulary = readVocabulary({ blocks, words: encodeWords(counts) });
  return parseQuery(question, vocabulary, new Set(queryWords(lang).stop.split(' '))).terms.map(({ text }) => text);
}

test.each([
  ['en', 'What is the difference between a volume and a snapshot?', ['volume', 'snapshot']],
  ['de', 'Was ist der Unterschied zwischen Volume und Snapshot?', ['volume', 'snapshot']],
  ['de', 'Wie können wir für Prüfungen üben?', ['prufungen', 'uben']],
  ['es', '¿Cuál es la diferencia entre volumen y copia?', ['volumen', 'copia']],
  ['fr', 'Quelle est la différence entre un volume et une copie ?', ['volume', 'copie']],
  ['fr', "Qu'est-ce que l'archive ?", ['archive']],
  ['nl', 'Wat is het verschil tussen een volume en een kopie?', ['volume', 'kopie']],
  ['pt-BR', 'Qual é a diferença entre volume e cópia?', ['volume', 'copia']],
])('in %s, "%s" asks for its content words', (lang, question, words) => {
  expect(content(lang, question)).toEqual(words);
});

test.each([
  ['ja', 'ボリュームとコピーの違い', ['ボリューム', 'コピー']],
  ['zh-Hans', '快照和备份的区别', ['快照', '备份']],
])('in %s, "%s" asks for what stands between the little words', (lang, question, words) => {
  expect(content(lang, question).join('')).toBe(words.join(''));
});

test.each(dictionaryNames)('%s, a language of the interface, has its own words, folded as queries are', (lang) => {
  const { stop, faint } = queryWords(lang);
  if (lang !== 'en') expect(stop).not.toBe(queryWords('en').stop);
  const words = `${stop} ${faint}`.split(' ');
  // Some scripts are cut more finely than a list is.
  if (!/[\p{Script=Han}\p{Script=Hiragana}]/u.test(stop))
    for (const word of words) expect(splitWords(word).map(({ text }) => text)).toEqual([word]);
});

test('a language that is not known is read as English', () => {
  expect(queryWords('tlh')).toEqual(queryWords('en'));
});

test.each([
  ['de', 'prufung', 'prufungen'],
  ['es', 'conexion', 'conexiones'],
  ['fr', 'archiver', 'archivee'],
  ['nl', 'kopieren', 'kopiert'],
  ['pt', 'conectar', 'conectado'],
])('in %s, %s and %s are forms of one word', (lang, a, b) => {
  expect(inflectionTest(queryWords(lang).endings)(a, b)).toBe(true);
});
