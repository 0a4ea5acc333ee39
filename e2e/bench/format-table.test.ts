import { expect, test } from 'vitest';
import { drawChart } from './draw-chart.ts';
import { formatTable, median, type MeasuredRow } from './format-table.ts';
import { phrasesOf } from './inspect-site.ts';

const row: MeasuredRow = {
  name: 'Unscroll',
  runs: [
    { seconds: 4, memory: 700_000_000 },
    { seconds: 3.2, memory: 720_000_000 },
    { seconds: 3.4, memory: undefined },
  ],
  inspection: {
    lacks: [],
    files: 90,
    output: 1_300_000,
    visits: { home: { bytes: 9_000, requests: 4 }, section: { bytes: 15_400, requests: 6 } },
    searchBytes: 140_000,
  },
  lighthouse: [100, 100, 100, 100],
};

test('a table has a row for each contestant, also for those that have no figures', () => {
  const poor = {
    ...row,
    name: 'Other',
    inspection: { ...row.inspection, lacks: ['3 of 26 pages'] },
    lighthouse: undefined,
  };
  const lines = formatTable([row, poor, { name: 'Third', problem: 'could not be installed' }], 26).split('\n');
  expect(lines[4]).toBe(
    '| Unscroll | 3.2 s | 3.4 s | 710 MB | 1.3 MB | 9 in 4 | 15 in 6 | 140 | 100 100 100 100 | passed |',
  );
  expect(lines[5]).toContain('| – | lacks 3 of 26 pages |');
  expect(lines[6]).toBe('| Third | – | – | – | – | – | – | – | – | could not be installed |');
  expect(new Set(lines.slice(2).map((line) => line.split('|').length)).size).toBe(1);
});

test('a chart has a bar for each contestant and figure', () => {
  const chart = drawChart([row, { ...row, name: 'Other' }], 26);
  expect(chart.match(/<rect/g)).toHaveLength(1 + 2 * 2);
  expect(chart).toContain('Build of 26 pages');
});

test('the median is in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test('phrases are rare words of pages spread evenly', () => {
  const pages = Array.from({ length: 30 }, (_, at) => {
    const own = String.fromCodePoint(97 + (at % 26)).repeat(6 + Math.floor(at / 26));
    return { id: `page-${at}`, title: 'Page', body: `Common words ${own} and more ${own}x.\n\n**Bold ${own}y**` };
  });
  const phrases = phrasesOf(pages, 10);
  expect(phrases).toHaveLength(10);
  expect(phrases[0]).toEqual({ phrase: 'aaaaaa aaaaaax', id: 'page-0' });
  expect(phrases.at(-1)!.id).toBe('page-27');
});
