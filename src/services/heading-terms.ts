import type { NotesPage } from '../types.ts';
import { defines, type Certainty } from './defines.ts';
import { findExpansions } from './find-expansions.ts';
import { foldText } from './fold-text.ts';
import { namesInTitle } from './names-in-title.ts';
import { questionSubject } from './question-subject.ts';
import { splitGloss } from './split-gloss.ts';
import { firstSentence, type Term } from './term.ts';
import { hasPreposition, isMarked, termKind } from './term-kind.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordUse } from './word-use.ts';

/** The terms that headings of PAGE define; LINES are its lines of text. */
export function headingTerms(page: NotesPage, lines: readonly TextBlock[], words: WordUse): Term[] {
  const blocks = Map.groupBy(lines, ({ heading }) => heading);
  return page.headings.flatMap(({ id, depth, text }): Term[] => {
    const home = depth === 1 ? { page: page.id } : { page: page.id, heading: id };
    const below = blocks.get(id)?.slice(0, 3) ?? [];
    const expansion = findExpansions(text).find(({ full, short }) => text.length <= full.length + short.length + 12);
    if (expansion) {
      const { full, short } = expansion;
      const summary = definition(below, [full, short, text])?.summary;
      return [{ name: full, short, isOrdinary: true, home, reason: 'expansion in heading', isSure: true, summary }];
    }
    const isAsked = questionSubject(text.replace(/^[\d.\s]+/, '')) !== undefined;
    const { name: written } = splitGloss(namesInTitle(text).find(({ share }) => share === 1)?.name ?? text);
    const name = withoutKind(written);
    const kind = termKind(name, words);
    const defined = definition(below, [name]);
    const isNamed = below.some((block) => foldText(block.text).text.includes(foldText(name).text));
    if (kind === 'none' || (!defined && !isNamed && !isAsked)) return [];
    const certainty = defined?.certainty ?? (isAsked && !hasPreposition(name) ? 'sure' : 'no');
    return [
      {
        name,
        short: undefined,
        isOrdinary: kind !== 'name',
        home,
        reason: 'heading',
        isSure: isSureHeading(name, kind, certainty, words),
        summary: defined?.summary,
      },
    ];
  });
}

/** "useState hook" is called useState where it is used. */
function withoutKind(name: string): string {
  const [, word] =
    /^(\S+) (?:api|class|command|function|hook|library|method|module|operator|package|protocol)$/i.exec(name) ?? [];
  return word !== undefined && isMarked(word) ? word : name;
}

function isSureHeading(name: string, kind: 'name' | 'phrase' | 'word', certainty: Certainty, words: WordUse): boolean {
  if (kind === 'word') return certainty !== 'no' && isRare(name, words);
  if (kind === 'phrase') return certainty !== 'no' || /^\p{L}+[ -]\p{L}+(?:[ -]\p{L}+)?$/u.test(name);
  return certainty !== 'no' || isMarked(name);
}

/**
 * Whether the single word NAME is used so seldom that it can't be an ordinary one. Long words and those made for an
 * idea ("latency", "sharding") are seldom ordinary; "element" and "container" mean this and that.
 */
export function isRare(name: string, words: WordUse): boolean {
  const isLearned =
    name.length >= 10 || /(?:tion|sion|ity|[ae]ncy|ing|ism|ness|ung|heit|keit|dad|dade|té)s?$/.test(name);
  return name.length >= (isLearned ? 7 : 5) && words.isUsedUpTo(name, isLearned ? 0.03 : 0.004);
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
