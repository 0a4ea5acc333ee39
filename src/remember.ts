// What was found out about a text holds as long as the text is the same: in dev most of the notes are, from save to save.

/** Stands for a text: where the same object comes again, so does the same text. Undefined where nobody will ask again. */
export type Key = object | undefined;

const parts = new WeakMap<object, Map<string, object>>();

/** Stands for the part of the text of KEY that NAME tells from its other parts: the same key for the same two. */
export function partKey(key: Key, name: string): Key {
  return (
    key &&
    at(
      at(parts, key, () => new Map()),
      name,
      () => ({}),
    )
  );
}

/** COMPUTE, asked only once about things with the same key. What it gives must hold no tree: those change. */
export function remembered<Thing extends { readonly key: Key }, Value extends object | number | boolean>(
  compute: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<object, Value>();
  return (thing) => (thing.key ? at(known, thing.key, () => compute(thing)) : compute(thing));
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
