import { describe, expect, it } from 'vitest';
import { makeContents, type ContentsItem } from './contents.ts';

const outline = (depths: readonly number[]) =>
  makeContents(depths.map((depth, index) => ({ id: `id-${index}`, depth, text: `Title ${index}` })));

describe('the table of contents', () => {
  it('nests headings as their levels do', () => {
    expect(outline([2, 3, 3, 2])).toEqual([
      {
        id: 'id-0',
        text: 'Title 0',
        children: [
          { id: 'id-1', text: 'Title 1', children: [] },
          { id: 'id-2', text: 'Title 2', children: [] },
        ],
      },
      { id: 'id-3', text: 'Title 3', children: [] },
    ]);
  });

  it('takes ids and titles as they are, even where they repeat or look like markup', () => {
    const contents = makeContents([
      { id: 'a-1', depth: 2, text: 'a <b> & `c`' },
      { id: 'a', depth: 2, text: 'a <b> & `c`' },
    ]);
    expect(contents.map(({ id, text }) => [id, text])).toEqual([
      ['a-1', 'a <b> & `c`'],
      ['a', 'a <b> & `c`'],
    ]);
  });

  it('loses no heading where the first is the deepest', () => {
    const ids = (items: readonly ContentsItem[]): string[] =>
      items.flatMap(({ id, children }) => [id, ...ids(children)]);
    expect(ids(outline([4, 3, 2, 3]))).toEqual(['id-0', 'id-1', 'id-2', 'id-3']);
  });

  it('is empty where there is no heading', () => {
    expect(outline([])).toEqual([]);
  });
});
