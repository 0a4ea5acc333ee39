import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Words } from '../../words/words.ts';
import type { EditionCredit } from './edition-facts.ts';

/** Whose the notes are, as it stands at the end of an edition; nothing where nothing is known. */
export function creditsFoot(credits: readonly EditionCredit[], words: Words): ReturnType<typeof h>[] {
  return credits.length
    ? [
        h(
          'footer',
          { className: ['foot'] },
          credits.flatMap((credit) => partsOf(credit, words)),
        ),
      ]
    : [];
}

function partsOf({ title, line, author, license, source }: EditionCredit, words: Words): ElementContent[] {
  const link = ({ title: text, address }: { readonly title: string; readonly address?: string | undefined }) =>
    address === undefined ? text : h('a', { href: address }, text);
  const items = [
    ...(title === undefined ? [] : [h('li', `${title}:`)]),
    ...(author === undefined ? [] : [h('li', words.by(author))]),
    ...(license ? [h('li', [`${words.license}: `, link(license)])] : []),
    ...(source ? [h('li', [`${words.source}: `, link(source)])] : []),
  ];
  return [
    ...(line === undefined ? [] : (fromHtml(line, { fragment: true }).children as ElementContent[])),
    ...(items.length ? [h('ul', items)] : []),
  ];
}
