import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { showEmoji } from '../read/show-emoji.ts';
import { visibleText } from '../visible-text.ts';
import { nameEmoji } from './name-emoji.ts';

function named(html: string) {
  const tree = fromHtml(html, { fragment: true });
  showEmoji(tree);
  nameEmoji(tree);
  return { html: toHtml(tree), seen: visibleText(tree) };
}

it('says the name that a code had, beside the emoji', () => {
  expect(named('<p>A :white_check_mark:, <b>b</b></p>')).toEqual({
    html: '<p>A <span class="emoji" aria-hidden="true">✅</span><span data-said="">white check mark </span>, <b>b</b></p>',
    seen: 'A ✅, b',
  });
});

it('knows codes that follow each other, and leaves times, code and unknown names', () => {
  expect(named('<p>:star::no_such::star: 10:100:20 <code>:star:</code></p>').seen).toBe(
    '⭐:no_such:⭐ 10:100:20 :star:',
  );
});

it('leaves an emoji that its author wrote as one', () => {
  expect(named('<h2>⭐</h2>').html).toBe('<h2>⭐</h2>');
});
