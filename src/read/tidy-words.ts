import type { Root } from '../types.ts';
import { findEmoji } from './find-emoji.ts';
import { repairMojibake } from './repair-mojibake.ts';
import { verbatim } from './verbatim.ts';
import { walk } from '../walk.ts';

/**
 * Repairs the mojibake in TREE, in place.
 * @param note takes each line with mojibake or emoji codes, which `showEmoji` replaces when all else is tidied.
 */
export function tidyWords(tree: Root, note: (rule: string, line: number, column: number) => void): void {
  let line = 1;
  let column = 1;
  walk(tree, (node) => {
    // A text may lack a position of its own; it then stands where what is around or before it begins.
    if (node.position?.start) ({ line, column } = node.position.start);
    if (node.type === 'element' && verbatim.has(node.tagName)) return 'skip';
    if (node.type !== 'text' || !signs.test(node.value)) return undefined;
    const lines = node.value.split('\n').map((part, index) => {
      const repaired = repairMojibake(part);
      const at = index === 0 ? column : 1;
      if (repaired !== part) note('mojibake', line + index, at);
      if (findEmoji(repaired).length) note('emoji', line + index, at);
      return repaired;
    });
    node.value = lines.join('\n');
    return undefined;
  });
}

const signs = /[\u00c2-\u00f4]|:[a-z0-9_+-]+:/;
