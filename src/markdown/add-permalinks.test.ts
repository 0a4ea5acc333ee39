import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../words/words.ts';
import { addPermalinks } from './add-permalinks.ts';

const withPermalinks = (html: string) => {
  const tree = fromHtml(html, { fragment: true });
  addPermalinks(tree, wordsFor('en'));
  return toHtml(tree);
};

describe('permalinks of headings', () => {
  it('stand beside the heading and leave its own content as it is', () => {
    expect(withPermalinks('<h2 id="s3">Amazon <em>S3</em></h2><p>Text</p>')).toBe(
      '<div class="u-head"><h2 id="s3">Amazon <em>S3</em></h2>' +
        '<a class="u-anchor" href="#s3" aria-label="Permalink: Amazon S3" data-added="">#</a></div><p>Text</p>',
    );
  });

  it('are found in lists and quotes too', () => {
    expect(withPermalinks('<blockquote><h3 id="a">A</h3></blockquote>')).toContain('class="u-anchor"');
  });

  it('are left out where a heading has no id', () => {
    expect(withPermalinks('<h2>No name</h2>')).toBe('<h2>No name</h2>');
  });
});
