import { defines, type Certainty } from './defines.ts';
import { isRare } from './heading-terms.ts';
import { isAbbreviation } from './is-abbreviation.ts';
import { splitGloss } from './split-gloss.ts';
import { firstSentence, type Term } from './term.ts';
import { isMarked, termKind } from './term-kind.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordUse } from './word-use.ts';

/** The term that the bold or linked words at the beginning of BLOCK are, if the rest defines it. */
export function leadTerms(block: TextBlock, words: WordUse): Term[] {
  const { home } = block;
  if (block.tag === 'dt') {
    const { name, short } = splitGloss(block.text.replace(/\s+/g, ' ').trim());
    const kind = termKind(name, words);
    if (kind === 'none') return [];
    const isSure = kind !== 'word' || isRare(name, words);
    return [
      {
        name,
        short,
        isOrdinary: kind !== 'name',
        home,
        reason: 'definition list',
        isSure,
        summary: undefined,
      },
    ];
  }
  if (!block.lead) return [];
  const { kind, rest } = block.lead;
  const hasColon = /[:：]$/.test(block.lead.name) || /^\s*[:：]/.test(rest);
  const { name, short: inner } = readLead(block.lead.name);
  const type = termKind(name, words);
  const certainty = hasColon ? 'perhaps' : defines(rest);
  if (type === 'none' || certainty === 'no') return [];
  const short = inner ?? /^\s*[(（]([^()（）]+)[)）]/u.exec(rest)?.[1];
  return [
    {
      name,
      short: short !== undefined && isAbbreviation(short, name) ? short : undefined,
      isOrdinary: type !== 'name',
      home,
      reason: kind === 'bold' ? 'bold lead' : 'linked lead',
      isSure: isSureLead(name, type, certainty, kind, words),
      summary: firstSentence(block.text),
    },
  ];
}

function isSureLead(
  name: string,
  type: 'name' | 'phrase' | 'word',
  certainty: Certainty,
  kind: 'bold' | 'link',
  words: WordUse,
): boolean {
  if (certainty === 'perhaps' || (kind === 'link' && certainty !== 'sure')) return false;
  if (type === 'word') return kind === 'bold' && certainty === 'sure' && isRare(name, words);
  if (type === 'phrase') return kind === 'bold' && certainty === 'sure';
  return certainty === 'sure' || isMarked(name.split(' ')[0]!) || kind === 'bold';
}

// "The **Lambdas (LMB):**" is Lambda, LMB for short.
function readLead(lead: string): ReturnType<typeof splitGloss> {
  const { name, short } = splitGloss(lead.replace(/[\s:：.,–—-]+$/, '').replace(/^(?:An?|The)\s+/, ''));
  return { name: name.replace(/^(\p{Lu}{2,}\p{N}?)s$/u, '$1'), short };
}
