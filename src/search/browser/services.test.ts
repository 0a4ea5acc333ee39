import { expect, test } from 'vitest';
import type { TermMatch } from './match-term.ts';
import { matchServices, readServices } from './services.ts';
import { splitWords } from './split-words.ts';

const services = readServices({
  blocks: 1,
  words: '',
  query: { stop: '', faint: '', endings: '' },
  courses: ['Practitioner'],
  label: { one: 'Service', many: 'Services' },
  pages: [['/course/storage/', 'Storage', 0]],
  suggestions: [],
  services: [
    ['/services/ebs/', ['Amazon Elastic Block Store', 'EBS'], 0, 'ebs', 'EBS volumes'],
    ['/services/connect/', ['Amazon Connect'], -1, ''],
    ['/services/guardduty/', ['Amazon GuardDuty', 'GuardDuty'], -1, ''],
  ],
});

function match(query: string, content = query, isOpen = false) {
  const words = (text: string) => splitWords(text).map((word) => word.text);
  const terms = words(content).map((text): TermMatch => ({
    term: { text, typed: text, isOpen: false },
    words: new Map([[text, 1]]),
    idf: 1,
    isOnlyNamed: false,
  }));
  return Object.fromEntries(
    matchServices(services, words(query), words(content), terms, isOpen).map((found) => [
      found.service.names[0],
      found.name,
    ]),
  );
}

test('a service knows its page, its heading and its course', () => {
  expect(services[0]?.home).toEqual({
    page: '/course/storage/',
    address: '/course/storage/#ebs',
    title: 'Storage',
    heading: 'EBS volumes',
    course: 'Practitioner',
  });
  expect(services[1]?.home).toBeUndefined();
});

test.each(['amazon elastic block store', 'elastic block store', 'EBS'])('%s is the name of a service', (query) => {
  expect(match(query)).toMatchObject({ 'Amazon Elastic Block Store': 1 });
});

test('a name written apart is that name', () => {
  expect(match('guard duty')).toMatchObject({ 'Amazon GuardDuty': 1 });
});

test('the beginning of a name counts while it is being typed, part of a name less than the whole', () => {
  expect(match('elastic blo', 'elastic blo', true)['Amazon Elastic Block Store']).toBe(0.8);
  const part = match('block store')['Amazon Elastic Block Store']!;
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(0.8);
});

test('a name in a question counts, an ordinary word that is a name without its vendor does not', () => {
  expect(match('what does guardduty do', 'guardduty')['Amazon GuardDuty']).toBeGreaterThan(0.5);
  expect(match('how do i connect my office', 'connect office')['Amazon Connect'] ?? 0).toBe(0);
});

test('a service that has nothing of the query is no match', () => {
  expect(match('bucket')).toEqual({});
});
