import { defines } from './defines.ts';
import { findExpansions } from './find-expansions.ts';
import type { TextBlock } from './text-blocks.ts';
import { firstSentence, type Term } from './term.ts';

/** The abbreviations that BLOCK spells out. */
export function expansionTerms(block: TextBlock): Term[] {
  return findExpansions(block.text).map(({ full, short, start, end }) => {
    const isSubject = /^[^\p{L}\p{N}]*(?:(?:An?|The|Amazon|AWS)\s+)?$/u.test(block.text.slice(0, start));
    const certainty = isSubject ? defines(block.text.slice(end)) : 'no';
    const isDefinition = certainty === 'sure' || certainty === 'likely';
    return {
      name: full,
      short,
      isOrdinary: true,
      home: block.home,
      reason: isDefinition ? 'expansion' : 'expansion in passing',
      // "IPv6 is now supported" spells it out, but says something of the place at hand.
      isSure: isDefinition || !isSubject,
      summary: isDefinition ? firstSentence(block.text) : undefined,
    };
  });
}
