import type { Json } from '../format.ts';
import { parseJson } from './json-values.ts';

const VALUE_LINE = /\n[{[]/g;
const MAX_DEPTH = 40;
/** What is cut beyond this length is a page whose rows are worth a look; below it, one broken row. */
const LEAST_PAGE = 65_536;
const MAX_BROKEN = 100;

/**
 * Reads the top-level values at the start of a JSON text that may be cut anywhere: at most `limit`
 * values, lists cut to `limit` items. What is incomplete is closed where it was cut; a short value of
 * that kind counts only where there is no other, and reading goes on at the next line.
 */
export function readJsonPrefix(text: string, limit: number): readonly Json[] {
  const values: Json[] = [];
  let p = 0;
  let broken = false;

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
      if (typeof key !== 'string' || text[p] !== ':') return close(entries, false);
      p += 1;
      const value = read(depth + 1);
      if (value === undefined) return close(entries, false);
      if (key !== '__proto__') entries.push([key, value]);
    }
    const whole = text[p] === '}';
    p = whole ? p + 1 : text.length;
    return close(entries, whole);
  }

  function close(entries: readonly (readonly [string, Json])[], whole: boolean): Json {
    if (!whole) broken = true;
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
    else broken = true;
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

  /** Where the next value begins a line; those inside a value are indented. */
  function nextValueLine(from: number): number | null {
    VALUE_LINE.lastIndex = from;
    const found = VALUE_LINE.exec(text);
    return found === null ? null : found.index + 1;
  }

  let brokenValues = 0;
  let spare: Json | null = null;
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
    const start = p;
    broken = false;
    const value = read(0);
    if (value === undefined) continue;
    if (!broken) {
      values.push(value);
      continue;
    }
    const line = nextValueLine(start);
    if ((line ?? text.length) - start >= LEAST_PAGE) values.push(value);
    else spare ??= value;
    brokenValues += 1;
    if (line === null || brokenValues > MAX_BROKEN) break;
    p = line;
  }
  return values.length > 0 || spare === null ? values : [spare];
}
