/** Tells forms of one word: same beginning, and only ENDINGS differ ("deleting", "deletes"). */
export function inflectionTest(endings: string): (a: string, b: string) => boolean {
  const known = new Set(['', ...endings.split(' ')]);
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
  return known.has(rest) || (rest.length > 1 && rest[0] === before && known.has(rest.slice(1)));
}
