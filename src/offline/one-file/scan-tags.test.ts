import { expect, test } from 'vitest';
import { scanTags, type OpenTag } from './scan-tags.ts';

const none = () => undefined;

test('what is not changed stays as it is, but for comments', () => {
  const html = '<p>1 < 2 &amp; "x" <b title="a > b">bold</b><br><img alt=\'<p>\' src=x> <!-- gone -->end</p>';
  expect(scanTags(html, none)).toBe(html.replace('<!-- gone -->', ''));
});

test('attributes are seen as they are written, and written with quotes only where they need them', () => {
  const seen: OpenTag[] = [];
  const out = scanTags('<a href="x&amp;y" title=\'say "hi" > now\' hidden data-a=b>x</a><rect rx="4"/>', (tag) => {
    seen.push(tag);
    return { attributes: tag.attributes };
  });
  expect([...seen[0]!.attributes]).toEqual([
    ['href', 'x&amp;y'],
    ['title', 'say "hi" > now'],
    ['hidden', undefined],
    ['data-a', 'b'],
  ]);
  expect(out).toBe('<a href=x&amp;y title="say &quot;hi&quot; > now" hidden data-a=b>x</a><rect rx=4 />');
});

test('an element is removed with all that stands in it, or leaves its content behind', () => {
  const change = ({ name, attributes }: OpenTag) =>
    attributes.has('data-x') ? 'remove' : name === 'span' ? 'unwrap' : undefined;
  expect(scanTags('<div><div data-x><div>a</div>b</div>c</div><img data-x>d', change)).toBe('<div>c</div>d');
  expect(scanTags('<span>a<i>b</i><span>c</span></span>', change)).toBe('a<i>b</i>c');
});

test('what looks like tags inside scripts is none', () => {
  const change = ({ name }: OpenTag) => (name === 'script' ? ('remove' as const) : undefined);
  expect(scanTags('<script>if (a < b) "</div>"; </scr</script><b>x</b>', change)).toBe('<b>x</b>');
  expect(scanTags('<svg><title>a <b>b</b></title></svg>', none)).toBe('<svg><title>a <b>b</b></title></svg>');
});

test('end tags that HTML does without go', () => {
  expect(scanTags('<ul><li>a</li><li>b</li></ul><table><tr><td>1</td></tr></table>', none)).toBe(
    '<ul><li>a<li>b</ul><table><tr><td>1</table>',
  );
});

test('a long text takes time in proportion to its length', () => {
  const time = (length: number) => {
    const html = '<p id="a">text <b>bold</b> < text</p>'.repeat(length);
    const begun = performance.now();
    scanTags(html, ({ attributes }) => ({ attributes }));
    return performance.now() - begun;
  };
  time(2000);
  expect(time(40_000)).toBeLessThan(Math.max(20, time(4000)) * 40);
});
