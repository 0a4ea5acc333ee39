import { expect, test } from 'vitest';
import { makeNotes } from './notes.ts';
import { createSectionMarkdown } from './section-markdown.ts';

const knots = `# Knots

Start with the [bowline](#bowline).

## Bowline

See [hitches](#hitches "all"), then [again](#hitches), [the web](https://a.example/#hitches) and <a href="#knots">the top</a>.

\`[hitches](#hitches)\`

## Hitches

Back to [bowline](<#bowline>).
`;

function markdownOf(id: string, site?: string, text = knots): string {
  const notes = makeNotes({
    sources: [{ file: 'README.md', path: '/notes/README.md', bytes: Buffer.from(text) }],
    registry: undefined,
    ledger: undefined,
    base: '/n/',
    lang: 'en',
    tidy: true,
    drafts: false,
  });
  const page = notes.pages.find((page) => page.id === id)!;
  return createSectionMarkdown({ document: notes.documents[0]!, ...notes, site })(page);
}

test('a section is its own lines, with links into the notes as addresses', () => {
  expect(markdownOf('knots/bowline')).toBe(`## Bowline

See [hitches](/n/knots/hitches/ "all"), then [again](/n/knots/hitches/), [the web](https://a.example/#hitches) and <a href="/n/knots/">the top</a>.

\`[hitches](#hitches)\`
`);
});

test('where the host is known the addresses are whole', () => {
  expect(markdownOf('knots/hitches', 'https://notes.example')).toBe(
    '## Hitches\n\nBack to [bowline](<https://notes.example/n/knots/bowline/>).\n',
  );
});

test('definitions that stand elsewhere come along, with what they need in turn', () => {
  const text = `# Knots

## Bowline

It [holds][ring], as sailors say[^say] of every [loop][].

## Hitches

They slip[^slip].

[ring]: #hitches 'a ring'
[loop]: https://loops.example/
[^say]: In [old books][book].
[^slip]: Wet ones do not.

[book]: https://books.example/
[unused]: https://unused.example/
`;
  expect(markdownOf('knots/bowline', undefined, text)).toBe(`## Bowline

It [holds][ring], as sailors say[^say] of every [loop][].

[ring]: /n/knots/hitches/ 'a ring'

[^say]: In [old books][book].

[loop]: https://loops.example/

[book]: https://books.example/
`);
});
