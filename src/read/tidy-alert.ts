import type { Element, ElementContent } from '../types.ts';
import { newline } from './split-lines.ts';

const alert = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(\r?\n|$)/i;

/**
 * Turns a block quote that begins with `[!NOTE]` and the like into what GitHub shows: a titled aside. In place.
 * Source: https://docs.github.com/en/get-started/writing-on-github (Alerts)
 */
export function tidyAlert(quote: Element): void {
  const first = quote.children.find((child) => child.type === 'element');
  const text = first?.tagName === 'p' ? first.children[0] : undefined;
  if (!first || text?.type !== 'text') return;
  const match = alert.exec(text.value);
  if (!match) return;

  const kind = match[1]!.toLowerCase();
  text.value = text.value.slice(match[0].length);
  const rest = text.value === '' ? first.children.slice(1) : first.children;
  if (rest[0]?.type === 'element' && rest[0].tagName === 'br') rest.shift();
  const label: Element = {
    type: 'element',
    tagName: 'p',
    properties: { className: ['alert-title'] },
    children: [{ type: 'text', value: kind[0]!.toUpperCase() + kind.slice(1) }],
  };
  const others: ElementContent[] = quote.children.filter((child) => child !== first);
  quote.tagName = 'aside';
  quote.properties = { className: ['alert', kind] };
  quote.children = [label, newline(), ...(rest.length ? [{ ...first, children: rest }] : []), ...others];
}
