/** Endings by which forms of one word differ, by language. */
const endings: Readonly<Record<string, string>> = {
  en: ' s es ed d ing e er ers or ors ion ions ation ations y ies ied ly al ment ments able',
  de: ' e en em er es n s st t te ten ung ungen',
};

/** Tells forms of one word: same beginning, and only endings of LANG differ ("deleting", "deletes"). */
export function inflectionTest(lang: string): (a: string, b: string) => boolean {
  const known = new Set((endings[lang.split('-')[0]!.toLowerCase()] ?? ' s').split(' '));
  return (a, b) => {
    let shared = 0;
    while (shared < a.length && a[shared] === b[shared]) shared += 1;
    // A doubled consonant ("stopped", "stop") belongs to the ending.
    for (let stem = shared; stem >= Math.max(3, shared - 2); stem -= 1) {
      const [restA, restB] = [a.slice(stem), b.slice(stem)];
      if (isEnding(restA, a[stem - 1]!, known) && isEnding(restB, b[stem - 1]!, known)) return true;
    }
    return false;
  };
}

function isEnding(rest: string, before: string, known: ReadonlySet<string>): boolean {
  return known.has(rest) || (rest[0] === before && known.has(rest.slice(1)));
}
