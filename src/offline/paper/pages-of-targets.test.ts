import { expect, test } from 'vitest';
import { pagesOfTargets } from './pages-of-targets.ts';

const pdf = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 20 0 R>>
endobj
20 0 obj
<</Type /Pages
/Count 2
/Kids [2 0 R 7 0 R]
/Parent 30 0 R>>
endobj
30 0 obj
<</Type /Pages
/Count 3
/Kids [20 0 R 10 0 R]>>
endobj
14 0 obj
<</#2Fc#2Fone [7 0 R /XYZ 6 776.25 0]
/#2Fc#2F#C3#BCber [10 0 R /XYZ 6 776.25 0]
/#2Fc#2F#25C3#25A9t#25C3#25A9 [10 0 R /XYZ 6 70 0]>>
endobj
`;

test('targets are found on their pages, counted through all levels of the tree of pages', () => {
  expect([...pagesOfTargets(Buffer.from(pdf, 'latin1'))]).toEqual([
    ['/c/one', 2],
    ['/c/über', 3],
    ['/c/été', 3],
  ]);
});

test('what is no PDF has no targets', () => {
  expect(pagesOfTargets(Buffer.from('nothing')).size).toBe(0);
});
