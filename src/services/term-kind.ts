import type { WordUse } from './word-use.ts';

// What headings and leads of every text are called: they say what follows, not what something is.
const general = new Set(
  `about advantage advantages alternative alternatives and api architecture author authors background badge basics benefits
  bonus caveats changelog changes cli code com commands community comparison conclusion configuration contact content
  contents contributing contributors cons cost costs credits database demo dependencies description design details
  development disadvantage disadvantages disclaimer documentation download environment error errors example examples
  exercise faq features feedback file files format further general getting goal goals gotchas guide help how ide idea image
  important index info install installation instructions introduction issue issues key language languages license licence
  limit limits limitations link links list logging meta method methods misc module modules more name news next note notes
  object objects open optional options os other output overview part performance points practice practices prerequisites
  pricing problem problems pros purpose question questions quick rationale reading readme reason reasons recommendation
  recommendations references release releases requirements resources result results rule rules scope screenshots sdk
  section security see server services setup side solution solutions source sources start status steps structure style
  summary support syntax table task tasks terms test testing tests thanks tip tips tl;dr todo tool tools topics
  translations tutorial tutorials type types ui update updates url usage use value values version versions warning what
  when where why wip you`.split(/\s+/),
);
// "What is missing?" asks for no thing.
const states = new Set(
  `changed coming covered going happening included inside left missing needed planned required supported working wrong`.split(
    /\s+/,
  ),
);
// Followed by a preposition these say something about a thing instead of naming one: "differences between A and B".
const relations = new Set(
  `behavior behaviour components difference differences drawback drawbacks effect history impact importance lack lifecycle
  limitation meaning order phases pitfalls principles role roles similarities similarity steps uses usecases ways`.split(
    /\s+/,
  ),
);
// With a word before them these name a kind of thing: a graph database, a name server, a primary key.
const kinds = new Set(['database', 'server', 'key', 'table']);
// With these before it a name is about the text at hand, not of a thing.
const pointing =
  /^(?:the|this|that|we|you|they|there|here|it|these|those|our|your|my|its|their|an?|all|any|some|no|not|don['’]t|do|never|always|avoid|use|using|how|why|what|when|where|who|which|if|for|to|in|on|with|without|by|from|at|as|and|or|but|main|key|best|better|good|bad|common|other|popular|typical|proper|possible|recommended|various|different|several|more|most|first|second|third|final|last|next|new|old|important|general|basic|simple|note|see|step|part|chapter|pro|con|example|let|make|keep|be|is|are|can|should|must|consider|try|check|run|set|add|get|create|choose|know|learn|understand)(?![\p{L}\p{N}-])/iu;

/** How surely NAME is the name of a thing: a proper name or an abbreviation, a phrase, or just a word. */
export function termKind(name: string, words: WordUse): 'name' | 'phrase' | 'word' | 'none' {
  const parts = name.split(/[\s-]+/);
  if (name.length < 2 || name.length > 50 || parts.length > 5) return 'none';
  if (!/^[\p{L}\p{N}.@][\p{L}\p{N}\p{M} .+#&/'’@_()-]*$/u.test(name) || /^[\d\s.,-]+$/.test(name)) return 'none';
  // Numbered headings and "macOS only" name a part of the text.
  if (/^\d[\d.]*\s|\sonly$/i.test(name)) return 'none';
  if (pointing.test(name) || /\b(?:vs\.?|versus|or|oder|und)\b/i.test(name)) return 'none';
  if (general.has(headOf(name)) || relations.has(headOf(name))) return 'none';
  const bare = parts.map((part) => part.toLowerCase());
  if (parts.length === 1 && states.has(bare[0]!)) return 'none';
  const last = bare.at(-1)!;
  const isKind = parts.length > 1 && kinds.has(last.replace(/s$/, ''));
  if (general.has(bare.join(' ')) || (!isKind && (general.has(last.replace(/s$/, '')) || general.has(last))))
    return 'none';
  if (parts.length > 1) return parts.slice(1).some(isMarked) || isMarked(parts[0]!) ? 'name' : 'phrase';
  if (isMarked(name) || words.isProper(name)) return 'name';
  return 'word';
}

const preposition = String.raw`(?:of|behind|between|in|for|with|to|by|on|from|at|using|via|over|than)`;

/** The word before a preposition: "advantages of Redux" are advantages. Empty where there is none. */
function headOf(name: string): string {
  return new RegExp(String.raw`(\p{L}+)\s+${preposition}\s`, 'iu').exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether NAME holds a preposition: "popular packages for animation" rather says something than names something. */
export function hasPreposition(name: string): boolean {
  return headOf(name) !== '';
}

/** Written as no ordinary word is: `EC2`, `DynamoDB`, `k8s`, `Node.js`. */
export function isMarked(word: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}.*\p{Lu}|\p{L}.*\p{N}|\.\p{Ll}/u.test(word);
}
