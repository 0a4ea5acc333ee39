import type { Words } from '../words/words.ts';
import type { Element, Root } from '../types.ts';
import { walkElements } from '../walk.ts';

/**
 * Says in the page's language what reading the notes left in English: the titles of alerts, the links from footnotes
 * back to the text, the boxes of task lists. In place.
 */
export function nameParts(tree: Root, words: Words): void {
  const alerts: Readonly<Record<string, string>> = {
    note: words.alertNote,
    tip: words.alertTip,
    important: words.alertImportant,
    warning: words.alertWarning,
    caution: words.alertCaution,
  };
  walkElements(tree, (node) => {
    const { ariaLabel } = node.properties;
    if ('dataFootnoteBackref' in node.properties && typeof ariaLabel === 'string')
      node.properties['ariaLabel'] = words.backToReference(/[\d-]+$/.exec(ariaLabel)?.[0] ?? '');
    if (node.tagName === 'input' && node.properties['type'] === 'checkbox')
      node.properties['ariaLabel'] ??= node.properties['checked'] ? words.taskDone : words.taskOpen;
    const kinds = classesOf(node);
    if (!kinds.includes('alert')) return;
    const name = kinds.map((kind) => alerts[kind]).find(Boolean);
    for (const child of node.children)
      if (name && child.type === 'element' && classesOf(child).includes('alert-title'))
        child.children = [{ type: 'text', value: name }];
  });
}

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}
