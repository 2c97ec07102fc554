/**
 * How values cross as JSON text so that they arrive as they would by structured clone: a Map stays
 * a Map. Everything else the contract holds is plain JSON.
 */
const TAG = '$map';

/** JSON text of a value of the contract. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? { [TAG]: [...part.entries()] } : part,
  );
}

/** The value back from `toWire`. Throws a SyntaxError on what is not JSON. */
export function fromWire(text: string): unknown {
  if (!text.includes(`"${TAG}"`)) return JSON.parse(text);
  return JSON.parse(text, (_key, part: unknown) => (isTagged(part) ? new Map(part[TAG]) : part));
}

function isTagged(part: unknown): part is { readonly [TAG]: [unknown, unknown][] } {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, TAG)) return false;
  const entries: unknown = Reflect.get(part, TAG);
  return (
    Object.keys(part).length === 1 &&
    Array.isArray(entries) &&
    entries.every((entry) => Array.isArray(entry) && entry.length === 2)
  );
}
