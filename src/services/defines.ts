/** How surely a text defines what it begins with. */
export type Certainty = 'sure' | 'likely' | 'perhaps' | 'no';

// "X is a …", "X refers to …"; also with something in parentheses or commas between.
const between = String.raw`(?:\s*[(（][^()（）]{1,80}[)）])?(?:,[^,.]{1,60},)?\s+`;
const sure = new RegExp(
  String.raw`^${between}(?:(?:is|are|was)\s+(?:(?:also|basically|simply|essentially|just|usually|often|commonly)\s+)?` +
    String.raw`(?:an?\s|the\s(?!best|most|only|main|same|one\b|reason|first|right|way\b|case|default)|one\sof|another\s|AWS|Amazon|Google|[\p{Lu}]\p{Ll}+['’]s?\s|(?:used|meant|designed|intended)\s(?:to|for)|when\s|where\s|how\s)|` +
    String.raw`(?:refers?|referring)\s+to\s|means\s|stands?\s+for\s|denotes?\s|` +
    String.raw`ist\s(?:ein|der|die|das)|sind\s|bezeichnet|bedeutet|steht\sfür|(?:est|sont)\s(?:une?|l)|es\suna?\s|是|とは|は)`,
  'u',
);
// "X lets you …"; "X – a …", "X - Distributed file system".
const likely = new RegExp(
  String.raw`^(?:${between}(?:allows?|lets?|enables?|provides?|offers?|describes?|represents?|consists?\sof)\s|\s+[-–—]\s+(?!the following|best|most|only)(?:an?|the|\p{Lu}\p{Ll}+)\s+\p{L})`,
  'u',
);
const perhaps = new RegExp(
  String.raw`^(?:${between}(?:is|are|helps?|contains?|makes?|runs?|stores?|manages?|performs?|supports?|gives?|acts?|\p{Ll}{3,}s)\s|\s*(?:[:：]|\s[-–—]|[-–—]\s)\s*\p{L})`,
  'u',
);

/** Whether REST, which follows a name at the beginning of a text, defines it. */
export function defines(rest: string): Certainty {
  if (sure.test(rest)) return 'sure';
  if (likely.test(rest)) return 'likely';
  return perhaps.test(rest) ? 'perhaps' : 'no';
}
