import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../words/words.ts';
import { nameParts } from './name-parts.ts';

const named = (html: string, lang: string) => {
  const tree = fromHtml(html, { fragment: true });
  nameParts(tree, wordsFor(lang));
  return toHtml(tree);
};

describe('the words that are added to notes', () => {
  it('title an alert in the language of the page', () => {
    expect(named('<aside class="alert warning"><p class="alert-title">Warning</p><p>Text</p></aside>', 'de')).toBe(
      '<aside class="alert warning"><p class="alert-title">Warnung</p><p>Text</p></aside>',
    );
  });

  it('leave an aside of the author alone', () => {
    const html = '<aside class="note"><p class="alert-title">Mine</p></aside>';
    expect(named(html, 'de')).toBe(html);
  });

  it('name the link from a footnote back to the text, with the number of the reference', () => {
    expect(named('<a href="#x" data-footnote-backref aria-label="Back to reference 2-1">↩</a>', 'de')).toContain(
      'aria-label="Zurück zur Stelle 2-1"',
    );
  });

  it('say of the box of a task whether it is done', () => {
    expect(named('<li><input type="checkbox" checked disabled> x</li>', 'en')).toContain('aria-label="Done"');
    expect(named('<li><input type="checkbox" disabled> x</li>', 'en')).toContain('aria-label="To do"');
  });
});
