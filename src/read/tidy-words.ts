import type { Root } from '../types.ts';
import { repairEmoji } from './repair-emoji.ts';
import { repairMojibake } from './repair-mojibake.ts';
import { walk } from '../walk.ts';

// What stands in these is quoted, letter for letter.
const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'tt', 'var']);
const repairs = [
  { rule: 'mojibake', sign: /[\u00c2-\u00f4]/, repair: repairMojibake },
  { rule: 'emoji', sign: /:[a-z0-9_+-]+:/, repair: repairEmoji },
] as const;

/**
 * Repairs the words of TREE that no reader should see as they are written: mojibake and emoji codes, in place.
 * @param note takes each line on which a word was repaired.
 */
export function tidyWords(tree: Root, note: (rule: string, line: number, column: number) => void): void {
  let line = 1;
  let column = 1;
  walk(tree, (node) => {
    // A text may lack a position of its own; it then stands where what is around or before it begins.
    if (node.position?.start) ({ line, column } = node.position.start);
    if (node.type === 'element' && verbatim.has(node.tagName)) return 'skip';
    if (node.type !== 'text') return undefined;
    for (const { rule, sign, repair } of repairs) {
      if (!sign.test(node.value)) continue;
      const lines = node.value.split('\n').map((part, index) => {
        const repaired = repair(part);
        if (repaired !== part) note(rule, line + index, index === 0 ? column : 1);
        return repaired;
      });
      node.value = lines.join('\n');
    }
    return undefined;
  });
}
