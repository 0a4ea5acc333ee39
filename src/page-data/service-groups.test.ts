import { expect, it } from 'vitest';
import type { ServiceLink } from './page-types.ts';
import { groupByCategory, groupByLetter } from './service-groups.ts';

const service = (title: string, category = ''): ServiceLink => ({
  id: title,
  title,
  category,
  address: `/services/${title}/`,
  summary: '',
  otherNames: [],
});

it('puts services without a category last, under a name of their own', () => {
  const groups = groupByCategory([service('b'), service('a', 'Storage'), service('c', 'Compute')], 'Other');
  expect(groups.map(({ title }) => title)).toEqual(['Compute', 'Storage', 'Other']);
});

it('takes accents from first letters, and sets what begins with no letter apart', () => {
  const groups = groupByLetter([service('2FA'), service('éclair'), service('EC2')]);
  expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
    ['#', 1],
    ['E', 2],
  ]);
});
