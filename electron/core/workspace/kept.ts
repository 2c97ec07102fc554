/** Answers kept at hand of one kind: a question to a whole case meets any number of them. */
const MOST = 50_000;

/** Remembers the answers to a question, up to so many: then it begins anew. */
export function createKept<Key, Value>(ask: (key: Key) => Value, most = MOST): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      found = { value: ask(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
