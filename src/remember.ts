// What was found out about a text holds as long as the text is the same: in dev most of the notes are, from save to save, and
// from one build to the next.

/** Stands for a text: where the same one comes again, so does the same text. */
export interface Key {
  /** Whether everything is remembered, for the same process; or only what is worth being kept for others (facts). */
  readonly keeps: 'all' | 'facts';
  /** By name; plain data. */
  readonly facts: Map<string, unknown>;
  readonly parts: Map<string, Key>;
  /** The key of the same text in an earlier process. */
  readonly before: Key | undefined;
}

/** A key for a text that was not met before, or only by an earlier process, to which it was BEFORE. */
export function createKey(keeps: Key['keeps'], before?: Key): Key {
  return { keeps, facts: new Map(), parts: new Map(), before };
}

/** Stands for the part of the text of KEY that NAME tells from its other parts: the same key for the same two. */
export function partKey(key: Key | undefined, name: string): Key | undefined {
  return key && at(key.parts, name, () => createKey(key.keeps, key.before?.parts.get(name)));
}

/** COMPUTE, asked only once about things with the same key. What it gives must hold no tree: those change. */
export function remembered<Thing extends { readonly key: Key | undefined }, Value extends object | boolean>(
  compute: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Key, Value>();
  return (thing) => (thing.key?.keeps === 'all' ? at(known, thing.key, () => compute(thing)) : compute(thing));
}

/** The same for what takes long to find out, is small, and plain data: it is among the facts of a key, as NAME. */
export function rememberedFact<Thing extends { readonly key: Key | undefined }, Value extends object | number>(
  name: string,
  compute: (thing: Thing) => Value,
): (thing: Thing) => Value {
  return (thing) => {
    const { key } = thing;
    return key
      ? at(
          key.facts as Map<string, Value>,
          name,
          () => (key.before?.facts.get(name) as Value | undefined) ?? compute(thing),
        )
      : compute(thing);
  };
}

interface MapOf<Name, Value> {
  readonly get: (name: Name) => Value | undefined;
  readonly set: (name: Name, value: Value) => unknown;
}

/** What MAP has at NAME, or else MAKE puts there. */
function at<Name, Value extends object | number | boolean>(
  map: MapOf<Name, Value>,
  name: Name,
  make: () => Value,
): Value {
  const found = map.get(name) ?? make();
  map.set(name, found);
  return found;
}
