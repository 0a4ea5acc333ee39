import { expect, test } from 'vitest';
import { queryWords } from '../query-words.ts';
import { encodeWords } from '../write-vocabulary.ts';
import { inflectionTest } from './is-inflection.ts';
import { parseQuery } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import { readVocabulary } from './vocabulary.ts';

const counts = {
  alarm: 9,
  alarms: 12,
  53: 4,
  aurora: 6,
  bucket: 40,
  can: 80,
  cloud: 60,
  cloudtrail: 15,
  cloudwatch: 30,
  delete: 8,
  elastic: 20,
  beanstalk: 10,
  guardduty: 7,
  how: 30,
  instance: 50,
  rice: 1,
  rock: 9,
  rotation: 8,
  route: 5,
  s3: 60,
  serverless: 9,
  shell: 3,
  shield: 3,
  watch: 2,
  xray: 4,
};
const vocabulary = readVocabulary({ blocks: 200, words: encodeWords(new Map(Object.entries(counts))) });
const { stop, faint: little, endings } = queryWords('en');
const stops = new Set(stop.split(' '));
const faint = new Set(little.split(' '));
const names = [['elastic', 'watch'], ['aurora', 'alarm'], ['route', '53'], ['rice'], ['shield']];
const plan = (typed: string, isCorrecting = true) =>
  planQuery(
    parseQuery(typed, vocabulary, stops),
    { vocabulary, stops, faint, isInflection: inflectionTest(endings), names },
    isCorrecting,
  );
const terms = (typed: string) => plan(typed).readings[0]!.map(({ term }) => term.text);

test('question words are left out unless there are no others', () => {
  expect(terms('how can I delete a bucket')).toEqual(['delete', 'bucket']);
  expect(terms('how')).toEqual(['how']);
});

test.each([
  ['cloudwacth ', 'cloudwatch'],
  ['kloudtrail ', 'cloudtrail'],
  ['clodwatch ', 'cloudwatch'],
  ['buckte ', 'bucket'],
  ['guard dutty ', 'guardduty'],
  ['elasticbeanstalk ', 'elastic beanstalk'],
])('%s is looked for as %s, and said to be', (typed, meant) => {
  expect(terms(typed).join(' ')).toBe(meant);
  expect([...plan(typed).corrections.values()]).toEqual([meant]);
});

test('words that the notes write together are read together', () => {
  expect(terms('guard duty')).toEqual(['guardduty']);
});

test('two known words are read both ways, and neither is replaced', () => {
  const { readings, corrections } = plan('cloud watch ');
  expect(readings.map((reading) => reading.map(({ term }) => term.text))).toEqual([['cloud', 'watch'], ['cloudwatch']]);
  expect(corrections.size).toBe(0);
});

test('a word that occurs is never replaced, however rare', () => {
  expect(plan('watch ').corrections.size).toBe(0);
  expect(terms('watch ')).toEqual(['watch']);
});

test('forms of a word stand for it', () => {
  const { readings, corrections, missing } = plan('deleting buckets ');
  expect(corrections.size + missing.length).toBe(0);
  expect(readings[0]!.map(({ words }) => [...words.keys()])).toEqual([['delete'], ['bucket']]);
});

test('the beginning of a word stands for the word while one types', () => {
  const [match] = plan('aurora serv').readings[0]!.slice(1);
  expect([...match!.words.keys()]).toEqual(['serverless']);
});

test('a hyphen joins what the notes have joined', () => {
  expect(terms('x-ray')).toEqual(['xray']);
});

test('what is nowhere and near nothing is missing', () => {
  expect(plan('kubernets ').missing).toEqual(['kubernets']);
  expect(plan('photoshop s3 ').missing).toEqual(['photoshop']);
  expect(terms('photoshop s3 ')).toEqual(['s3']);
});

test('without correction a slip is missing', () => {
  expect(plan('cloudwacth ', false)).toMatchObject({ missing: ['cloudwacth'] });
});

test('no word is corrected to one that nobody means', () => {
  expect(plan('cna ').corrections.size).toBe(0);
});

test.each([
  '',
  '   ',
  '-',
  '*',
  '"unclosed',
  '?!…',
  '🙂',
  '<img onerror=alert(1)>',
  'x'.repeat(10_000),
  'a '.repeat(5_000),
  '"" "',
])('whatever is typed gives a plan', (typed) => {
  expect(() => plan(typed)).not.toThrow();
});

test('of words that are as near, one that is a name is meant where nothing else is asked for', () => {
  expect(terms('roce ')).toEqual(['rice']);
  expect(terms('roce bucket')).toEqual(['rock', 'bucket']);
});

test('a doubled letter alone makes no form of a word', () => {
  expect(terms('sheld ')).toEqual(['shield']);
});

test('a word that is only near others is the one that makes a name', () => {
  // "rote" could be a form of "rotation", "elasti" the beginning of "elastic".
  expect(terms('rote 53 ')).toEqual(['route', '53']);
  expect(plan('rote 53 ').corrections).toEqual(new Map([['rote', 'route']]));
  expect(plan('elasti watch ').words).toEqual(['elastic', 'watch']);
  expect(plan('elasti watch ').corrections.size).toBe(0);
});

test('a slip beside the rest of a name is that name', () => {
  expect(terms('elastic wtch')).toEqual(['elastic', 'watch']);
  expect(terms('serverless alarqs')).toEqual(['serverless', 'alarms']);
  expect(terms('aurora alarqs')).toEqual(['aurora', 'alarm']);
  expect(terms('elastic qq')).toEqual(['elastic']);
});
