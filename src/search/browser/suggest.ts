import { editDistance } from './edit-distance.ts';
import { splitWords } from './split-words.ts';
import type { SearchFacts } from './vocabulary.ts';

const shown = 6;
const mostNear = 3;
/** Share of a name's letters that may differ from what was typed. */
const alike = 0.5;

/**
 * What to try instead of TYPED, best first: names of services that look like it, then those in HERE, the ones that the
 * page at hand names, then those that the notes name most.
 */
export function suggest(typed: string, here: readonly string[], facts: SearchFacts | undefined): string[] {
  const near = facts && typed.trim() ? nearNames(typed, facts) : [];
  return [...new Set([...near, ...here, ...(facts?.suggestions ?? [])])].slice(0, shown);
}

function nearNames(typed: string, { services }: SearchFacts): string[] {
  const fold = (text: string) =>
    splitWords(text)
      .map((word) => word.text)
      .join('');
  const wanted = fold(typed);
  return services
    .flatMap(([, names]) => names)
    .map((name) => {
      const most = Math.floor(Math.max(name.length, wanted.length) * alike);
      return { name, edits: editDistance(wanted, fold(name), most), most };
    })
    .filter(({ edits, most }) => edits <= most && wanted.length > 2)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, mostNear)
    .map(({ name }) => name);
}
