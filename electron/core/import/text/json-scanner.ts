import type { CodeWindow } from './code-window.ts';

/** Where one JSON value ends, seen from its start. */
export type ValueEnd =
  | { readonly kind: 'whole'; readonly end: number }
  /** The window ends first. */
  | { readonly kind: 'cut' }
  /** No JSON continues like this; `resume` is where the next record may start. */
  | { readonly kind: 'broken'; readonly resume: number };

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;

export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Index after the blanks from `from` on. */
export function skipBlanks(codes: Uint8Array | Uint16Array, from: number): number {
  let p = from;
  while (p < codes.length && isBlank(codes[p]!)) p += 1;
  return p;
}

/**
 * Finds the end of the value at `start` by its brackets. A line end inside a string, or an object
 * that starts where neither `:` nor `,` nor `[` stands before it, shows that the value was cut.
 */
export function findValueEnd(window: CodeWindow, start: number): ValueEnd {
  const { codes } = window;
  const length = codes.length;
  let depth = 0;
  let previous = 0;
  let p = start;
  while (p < length) {
    const code = codes[p]!;
    if (code === QUOTE) {
      const end = stringEnd(codes, p);
      if (end === CUT) return { kind: 'cut' };
      if (end < 0) return { kind: 'broken', resume: -end };
      p = end;
      previous = QUOTE;
      if (depth === 0) return { kind: 'whole', end: p };
      continue;
    }
    if (code === OPEN || code === OPEN_LIST) {
      if (depth > 0 && previous !== COLON && previous !== COMMA && previous !== OPEN_LIST) {
        return { kind: 'broken', resume: p };
      }
      depth += 1;
    } else if (code === CLOSE || code === CLOSE_LIST) {
      if (depth === 0) return { kind: 'whole', end: p };
      depth -= 1;
      if (depth === 0) return { kind: 'whole', end: p + 1 };
    } else if (depth === 0 && (code === COMMA || isBlank(code))) {
      return { kind: 'whole', end: p };
    }
    if (!isBlank(code)) previous = code;
    p += 1;
  }
  return { kind: 'cut' };
}

const CUT = Number.NEGATIVE_INFINITY;

/** Index after the string at `start`; `CUT`, or minus the index of a line end inside it. */
export function stringEnd(codes: Uint8Array | Uint16Array, start: number): number {
  const length = codes.length;
  let p = start + 1;
  while (p < length) {
    const code = codes[p]!;
    if (code === QUOTE) return p + 1;
    if (code === BACKSLASH) p += 1;
    else if (code === 10) return -p;
    p += 1;
  }
  return CUT;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** A page whose rows are under one of its keys, as far as the window shows it. */
export type PageStart =
  | {
      readonly kind: 'rows';
      readonly key: string;
      readonly from: number;
      /** Index of the page's bracket, where it is wrapped in the object that was looked at. */
      readonly wrapped?: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'cut' };

/**
 * Looks for `"key": [` of a row key among the object's own keys from `from` on (after `{` or `,`), and
 * among those of an object under a wrapper key.
 */
export function findRows(
  window: CodeWindow,
  from: number,
  rowKeys: ReadonlySet<string>,
  wrapperKeys: ReadonlySet<string> = NO_KEYS,
): PageStart {
  const { codes } = window;
  let p = from;
  for (;;) {
    p = skipBlanks(codes, p);
    if (p >= codes.length) return { kind: 'cut' };
    if (codes[p] !== QUOTE) return { kind: 'none' };
    const nameEnd = stringEnd(codes, p);
    if (nameEnd < 0) return nameEnd === CUT ? { kind: 'cut' } : { kind: 'none' };
    const name = window.decode(p + 1, nameEnd - 1);
    p = skipBlanks(codes, nameEnd);
    if (p >= codes.length) return { kind: 'cut' };
    if (codes[p] !== COLON) return { kind: 'none' };
    p = skipBlanks(codes, p + 1);
    if (p >= codes.length) return { kind: 'cut' };
    if (codes[p] === OPEN_LIST && rowKeys.has(name))
      return { kind: 'rows', key: name, from: p + 1 };
    if (codes[p] === OPEN && wrapperKeys.has(name)) {
      const inner = findRows(window, p + 1, rowKeys);
      if (inner.kind !== 'none') return inner.kind === 'cut' ? inner : { ...inner, wrapped: p };
    }
    const value = findValueEnd(window, p);
    if (value.kind === 'cut') return { kind: 'cut' };
    if (value.kind === 'broken') return { kind: 'none' };
    p = skipBlanks(codes, value.end);
    if (p >= codes.length) return { kind: 'cut' };
    if (codes[p] !== COMMA) return { kind: 'none' };
    p += 1;
  }
}
