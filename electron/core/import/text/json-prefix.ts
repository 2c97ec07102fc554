import type { Json } from '../format.ts';
import { parseJson } from './json-values.ts';

const MAX_DEPTH = 40;

/**
 * Reads the top-level values at the start of a JSON text that may be cut anywhere: at most `limit`
 * values, lists cut to `limit` items. What is incomplete is closed where it was cut.
 */
export function readJsonPrefix(text: string, limit: number): readonly Json[] {
  const values: Json[] = [];
  let p = 0;

  function skip(): void {
    while (p < text.length && ' \n\r\t'.includes(text[p]!)) p += 1;
  }

  /** `undefined`: nothing whole can be read here any more. */
  function read(depth: number): Json | undefined {
    skip();
    const char = text[p];
    if (char === undefined || depth > MAX_DEPTH) return undefined;
    if (char === '{') return readObject(depth);
    if (char === '[') return readList(depth);
    return readScalar();
  }

  function readObject(depth: number): Json {
    const entries: [string, Json][] = [];
    p += 1;
    for (;;) {
      skip();
      if (text[p] === ',') {
        p += 1;
        continue;
      }
      if (text[p] !== '"') break;
      const key = readScalar();
      skip();
      if (typeof key !== 'string' || text[p] !== ':') return close(entries);
      p += 1;
      const value = read(depth + 1);
      if (value === undefined) return close(entries);
      if (key !== '__proto__') entries.push([key, value]);
    }
    if (text[p] === '}') p += 1;
    else p = text.length;
    return close(entries);
  }

  function close(entries: readonly (readonly [string, Json])[]): Json {
    return Object.fromEntries(entries);
  }

  function readList(depth: number): Json {
    const items: Json[] = [];
    p += 1;
    for (;;) {
      skip();
      if (text[p] === ',') {
        p += 1;
        continue;
      }
      if (text[p] === ']' || text[p] === undefined) break;
      const before = p;
      const item = read(depth + 1);
      if (item === undefined || p === before) {
        p = text.length;
        break;
      }
      if (items.length < limit) items.push(item);
    }
    if (text[p] === ']') p += 1;
    return items;
  }

  function readScalar(): Json | undefined {
    const start = p;
    if (text[p] === '"') {
      p += 1;
      while (p < text.length && text[p] !== '"') p += text[p] === '\\' ? 2 : 1;
      if (p >= text.length) {
        p = text.length;
        return undefined;
      }
      p += 1;
    } else {
      while (p < text.length && !' \n\r\t,:]}'.includes(text[p]!)) p += 1;
      if (p >= text.length) return undefined;
    }
    try {
      return parseJson(text.slice(start, p));
    } catch {
      return undefined;
    }
  }

  while (p < text.length && values.length < limit) {
    skip();
    if (text[p] === ',' || text[p] === '\u001e') {
      p += 1;
      continue;
    }
    if (text[p] !== '{' && text[p] !== '[') {
      const lineEnd = text.indexOf('\n', p);
      if (lineEnd === -1) break;
      p = lineEnd + 1;
      continue;
    }
    const value = read(0);
    if (value !== undefined) values.push(value);
  }
  return values;
}
