import { editDistance } from './edit-distance.ts';
import { isUnspaced } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const otherFirstLetter = 0.6;
const unfinished = 0.4;
const perDoubling = 0.12;
const noName = 0.6;

/**
 * The word of the notes that TYPED, which they lack, most likely means: few edits first, then common words; a wrong first
 * letter costs extra. @returns undefined where nothing is near.
 * @param isOpen whether more letters may follow: then beginnings of words count too
 * @param stops words that nobody means
 * @param names as words: of several words that are as near, one that is a name is meant
 */
export function correctWord(
  typed: string,
  { counts }: Pick<Vocabulary, 'counts'>,
  isOpen: boolean,
  stops: ReadonlySet<string>,
  names: readonly (readonly string[])[],
): string | undefined {
  const most = editsAllowed(typed);
  if (most === 0 || isUnspaced(typed)) return undefined;
  const ofOneWord = new Set(names.flatMap(([word, ...others]) => (others.length ? [] : [word!])));
  let best: string | undefined;
  let least = Infinity;
  for (const [word, count] of counts) {
    if (word.length < 2 || /^\d+$/.test(word) || stops.has(word)) continue;
    const cost = costOf(typed, word, most, isOpen);
    if (cost === undefined) continue;
    const strange = (word[0] === typed[0] ? 0 : otherFirstLetter) + (ofOneWord.has(word) ? 0 : noName);
    const total = cost + strange - perDoubling * Math.log2(count);
    if (total < least) {
      least = total;
      best = word;
    }
  }
  return best;
}

/**
 * The word that makes a name of TYPED and the other WORDS of a query: "mpc" beside "peering" is "vpc", where "vpc
 * peering" is among NAMES. MOST: slips allowed. @returns undefined where there is no such name.
 */
export function completeName(
  typed: string,
  words: readonly string[],
  names: readonly (readonly string[])[],
  { counts }: Pick<Vocabulary, 'counts'>,
  most: number,
): string | undefined {
  const others = new Set(words.filter((word) => word !== typed));
  let best: string | undefined;
  let least = Infinity;
  for (const name of names) {
    const lacking = name.filter((word) => !others.has(word));
    if (name.length < 2 || lacking.length !== 1 || !counts.has(lacking[0]!)) continue;
    const edits = editDistance(typed, lacking[0]!, most);
    if (edits <= most && edits < least) [best, least] = [lacking[0], edits];
  }
  return best;
}

function costOf(typed: string, word: string, most: number, isOpen: boolean): number | undefined {
  // A slip in the first letter is rare: with another beside it, it is another word.
  const allowed = word[0] === typed[0] || word[0] === typed[1] ? most : 1;
  const whole = editDistance(typed, word, allowed);
  if (whole <= allowed && isPlausible(word, whole)) return whole;
  if (!isOpen || typed.length < 5 || word.length <= typed.length) return undefined;
  const begun = editDistance(typed, word.slice(0, typed.length), 1);
  return begun <= 1 && word[0] === typed[0] ? begun + unfinished : undefined;
}

// Two edits in a short word leave nothing of it.
function isPlausible(word: string, edits: number): boolean {
  return word.length >= 3 * edits;
}

/** How many slips a word of so many letters may have. */
export function editsAllowed(word: string): number {
  if (word.length < 3 || /^\d+$/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** The two words of the notes that TYPED is when written together; the rarer of them as common as possible. */
export function splitJoined(typed: string, { counts }: Vocabulary): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (let at = 2; at <= typed.length - 2; at += 1) {
    const [left, right] = [typed.slice(0, at), typed.slice(at)];
    const common = Math.min(counts.get(left) ?? 0, counts.get(right) ?? 0);
    // Two letters are a word by accident more often than three.
    const worth = common * (Math.min(left.length, right.length) > 2 ? 2 : 1);
    if (worth > most) {
      most = worth;
      best = [left, right];
    }
  }
  return best;
}
