import type { NotesPage } from '../types.ts';
import { defines, type Certainty } from './defines.ts';
import { findExpansions } from './find-expansions.ts';
import { foldText } from './fold-text.ts';
import { namesInTitle } from './names-in-title.ts';
import { splitGloss } from './split-gloss.ts';
import { firstSentence, type Term } from './term.ts';
import { isMarked, termKind } from './term-kind.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordUse } from './word-use.ts';

/** The terms that headings of PAGE define; ALL are the lines of text of all pages. */
export function headingTerms(page: NotesPage, all: readonly TextBlock[], words: WordUse): Term[] {
  const blocks = Map.groupBy(
    all.filter((block) => block.page === page.id),
    ({ heading }) => heading,
  );
  return page.headings.flatMap(({ id, depth, text }): Term[] => {
    const home = depth === 1 ? { page: page.id } : { page: page.id, heading: id };
    const below = blocks.get(id)?.slice(0, 3) ?? [];
    const expansion = findExpansions(text).find(({ full, short }) => text.length <= full.length + short.length + 12);
    if (expansion) {
      const { full, short } = expansion;
      const summary = definition(below, [full, short, text])?.summary;
      return [{ name: full, short, isOrdinary: true, home, reason: 'expansion in heading', isSure: true, summary }];
    }
    const { name } = splitGloss(namesInTitle(text).find(({ share }) => share === 1)?.name ?? text);
    const kind = termKind(name, words);
    const defined = definition(below, [name]);
    const isNamed = below.some((block) => foldText(block.text).text.includes(foldText(name).text));
    if (kind === 'none' || (!defined && !isNamed)) return [];
    return [
      {
        name,
        short: undefined,
        isOrdinary: kind !== 'name',
        home,
        reason: 'heading',
        isSure: isSureHeading(name, kind, defined?.certainty ?? 'no', words),
        summary: defined?.summary,
      },
    ];
  });
}

function isSureHeading(name: string, kind: 'name' | 'phrase' | 'word', certainty: Certainty, words: WordUse): boolean {
  if (kind === 'word') return certainty !== 'no' && isRare(name, words);
  if (kind === 'phrase') return certainty !== 'no' || /^\p{L}+[ -]\p{L}+(?:[ -]\p{L}+)?$/u.test(name);
  return certainty !== 'no' || isMarked(name);
}

/** Whether the single word NAME is used so seldom that it can't be an ordinary one. */
export function isRare(name: string, words: WordUse): boolean {
  return name.length >= 7 && words.shareOf(name) < 0.03;
}

/** Whether one of BLOCKS begins with one of NAMES and goes on to say what it is. */
function definition(blocks: readonly TextBlock[], names: readonly string[]) {
  for (const { text } of blocks) {
    const start = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:An?|The|Amazon|AWS)\s+/, '');
    const folded = foldText(start).text;
    for (const name of names) {
      const key = foldText(name).text;
      if (!folded.startsWith(key)) continue;
      const plural = /^e?s\b/.exec(folded.slice(key.length))?.[0].length ?? 0;
      const certainty = defines(start.slice(key.length + plural));
      if (certainty !== 'no') return { certainty, summary: firstSentence(text) };
    }
  }
  return undefined;
}
