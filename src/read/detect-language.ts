import type { Root } from '../types.ts';

// Words that hardly a sentence does without, and that few other of these languages have.
const commonWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that it for with you this are be as have not your can from which',
  de: 'der die und das ist nicht ein eine mit den auf für sich auch werden wird oder dem zu im',
  fr: 'le la les des et est une dans pour que qui sur pas avec vous sont du ou être cette',
  es: 'el los las del y es una para que por con no se como más sus está pero esta al',
  pt: 'o os das dos e é uma para que por com não se como mais são seu você está ao',
  nl: 'de het een en van is dat niet met voor op zijn worden wordt ook naar deze aan bij je',
};
// Scripts that name their language, those of neighbours by letters that only they have first; Han and kana apart.
const scripts = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
] as const;

const neighbours: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  ru: [['uk', /[іїєґ]/gu]],
  ar: [
    ['ur', /[ٹڈڑںے]/gu],
    ['fa', /[پچژگ]/gu],
  ],
};
// The share of its letters that tells a neighbour: loans have a few, too.
const tellingShare = 0.01;

const sampleLetters = 20_000;
const fewestCommonWords = 8;
// In any prose of these languages they are a fifth or more of all words; in that of another one in twenty at most.
const commonShare = 0.1;
// How much more often than the next language's the words of the likeliest must occur.
const margin = 1.5;

/**
 * The language that the prose of TREE is in, as a BCP 47 tag, judged by script and by the most common words of the
 * first 20,000 letters; undefined where that is not clear.
 */
export function detectLanguage(tree: Root): string | undefined {
  const sample = sampleOf(tree).toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return undefined;
  // All other scripts begin beyond Latin: most texts need not be looked through for each of them.
  if (count(sample, /[\u0370-\u{10FFFF}]/gu) * 3 > letters) {
    const language = byScript(sample, letters);
    if (language !== undefined) return language;
  }

  const words = new Map<string, number>();
  let all = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    all += 1;
  }
  const [best, next] = Object.entries(commonWords)
    .map(([lang, list]) => ({ lang, hits: list.split(' ').reduce((sum, word) => sum + (words.get(word) ?? 0), 0) }))
    .sort((a, b) => b.hits - a.hits);
  const isClear = best!.hits >= Math.max(fewestCommonWords, all * commonShare) && best!.hits >= next!.hits * margin;
  return isClear ? best!.lang : undefined;
}

function byScript(sample: string, letters: number): string | undefined {
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  // A sign of Chinese says as much as two or three letters; English names stand between.
  if ((kana + han) * 3 > letters) return kana * 10 > han ? 'ja' : hanLanguage(sample);
  const script = scripts.find(([, pattern]) => count(sample, pattern) * 2 > letters)?.[0];
  if (script === undefined) return undefined;
  return neighbours[script]?.find(([, own]) => count(sample, own) > letters * tellingShare)?.[0] ?? script;
}

// Frequent signs that differ between the two ways of writing.
function hanLanguage(sample: string): string {
  const simplified = count(sample, /[们这个说时为会对学来发还没过后东车见长门问间]/gu);
  const traditional = count(sample, /[們這個說時為會對學來發還沒過後東車見長門問間]/gu);
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** Prose from the beginning of TREE; code is no prose. */
function sampleOf(tree: Root): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: { type: string; tagName?: string; value?: string; children?: readonly unknown[] }): void => {
    if (length > sampleLetters || node.tagName === 'code' || node.tagName === 'pre') return;
    if (node.type === 'text') {
      parts.push(node.value!);
      length += node.value!.length;
    }
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree);
  return parts.join(' ').slice(0, sampleLetters);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
