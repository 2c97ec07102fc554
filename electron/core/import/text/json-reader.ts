import type { RejectReason } from '../../../../shared/domain/import.ts';
import type { Json } from '../format.ts';
import { type CodeWindow, createTextFeed } from './code-window.ts';
import type { TextEncoding } from './encoding.ts';
import { findRows, findValueEnd, isBlank, skipBlanks } from './json-scanner.ts';
import { parseJson } from './json-values.ts';
import { createLineCounter } from './line-counter.ts';
import { MAX_RAW_CHARS } from './table-reader.ts';

/** What becomes of each row. */
export interface JsonVisitor {
  /** `page` is the object around the row array, as far as it was read before the row. */
  row(row: Json, page: Json | null, line: number, offset: number, raw: () => string): void;
  damaged(reason: RejectReason, line: number, offset: number, raw: string): void;
}

export interface JsonReaderOptions {
  readonly rowKeys: readonly string[];
  /** Keys of an object that holds nothing but the page. */
  readonly wrapperKeys?: readonly string[] | undefined;
  /** Keys of a row whose list holds the rows proper: the row is a page itself. */
  readonly innerKeys: readonly string[];
  /** Rows need what stands after them in their page. */
  readonly wholePages: boolean;
}

export interface JsonReader {
  push(chunk: Uint8Array): void;
  finish(): void;
  /** True where the file ends inside a value. */
  truncated(): boolean;
}

/** A row longer than this is given up. */
const MAX_ROW_UNITS = 32 << 20;

/**
 * Where the reader stands: between top-level values, in a top-level list, or in a page's rows. A
 * page is left for its `outer` place.
 */
type Place =
  | { readonly kind: 'top' }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'rows';
      readonly head: string;
      readonly key: string;
      readonly page: Json | null;
      readonly outer: Place;
    }
  /** Behind the rows of a page: the rest of its keys follows. */
  | { readonly kind: 'tail'; readonly head: string; readonly outer: Place };

interface PendingRow {
  readonly row: Json;
  readonly line: number;
  readonly offset: number;
  readonly raw: string;
}

/**
 * Splits lists, NDJSON, concatenated objects and page objects into rows without reading the file
 * whole. A value that is no JSON is reported and reading goes on at the next one.
 */
export function createJsonReader(
  encoding: TextEncoding,
  options: JsonReaderOptions,
  visitor: JsonVisitor,
): JsonReader {
  const rowKeys = new Set(options.rowKeys);
  const innerKeys = new Set(options.innerKeys);
  const wrapperKeys = new Set(options.wrapperKeys);
  const feed = createTextFeed(encoding);
  const lines = createLineCounter();
  let place: Place = { kind: 'top' };
  let pending: PendingRow[] = [];
  let truncated = false;

  function scan(window: CodeWindow, final: boolean): number {
    const { codes } = window;
    let p = 0;
    for (;;) {
      p = skipSeparators(codes, p);
      if (p >= codes.length) return codes.length;
      const code = codes[p]!;
      const next: number | null =
        place.kind === 'tail'
          ? tail(window, p, final)
          : code === 93
            ? closeList(p)
            : value(window, p, code, final);
      if (next === null) {
        if (!final && codes.length - p <= MAX_ROW_UNITS) return p;
        p = giveUp(window, p, final);
      } else {
        p = next;
      }
    }
  }

  function closeList(at: number): number {
    if (place.kind === 'rows') place = { kind: 'tail', head: place.head, outer: place.outer };
    else place = { kind: 'top' };
    return at + 1;
  }

  /** @returns the index after what was read, or null where the window ends too early. */
  function value(window: CodeWindow, p: number, code: number, final: boolean): number | null {
    if (place.kind === 'top' && code === 91) {
      place = { kind: 'list' };
      return p + 1;
    }
    const keys = place.kind === 'rows' ? innerKeys : rowKeys;
    if (code === 123 && keys.size > 0) {
      const start = findRows(window, p + 1, keys, wrapperKeys);
      if (start.kind === 'rows') {
        if (start.wrapped !== undefined) place = { kind: 'tail', head: '', outer: place };
        return openPage(window, start.wrapped ?? p, start.from, start.key);
      }
      if (start.kind === 'cut' && !final) return null;
    }
    const found = findValueEnd(window, p);
    switch (found.kind) {
      case 'cut':
        return null;
      case 'broken':
        damaged(window, p, found.resume, 'bad-json');
        return found.resume;
      case 'whole': {
        // A stray closing bracket or a lone word must not hold the reader up.
        const end = found.end > p ? found.end : p + 1;
        row(window, p, end);
        return end;
      }
      default:
        return found satisfies never;
    }
  }

  function openPage(window: CodeWindow, start: number, rowsFrom: number, key: string): number {
    const head = window.decode(start, rowsFrom);
    let page: Json | null = null;
    if (!options.wholePages) page = withoutKey(tryParse(`${head}]}`), key);
    place = { kind: 'rows', head, key, page, outer: place };
    return rowsFrom;
  }

  /** Reads the keys behind a page's rows up to its closing bracket. */
  function tail(window: CodeWindow, p: number, final: boolean): number | null {
    if (place.kind !== 'tail') return null;
    const { codes } = window;
    // The tail is the rest of an object: found as if its first bracket stood before it.
    let q = p;
    while (q < codes.length && codes[q] !== 125) {
      if (codes[q] === 44 || codes[q] === 58 || isBlank(codes[q]!)) {
        q += 1;
        continue;
      }
      const part = findValueEnd(window, q);
      if (part.kind === 'cut') return final ? endPage(codes.length, '') : null;
      if (part.kind === 'broken') return endPage(part.resume, '');
      q = Math.max(part.end, q + 1);
    }
    if (q >= codes.length) return final ? endPage(codes.length, '') : null;
    const separator = codes[p] === 125 || codes[p] === 44 ? '' : ',';
    return endPage(q + 1, separator + window.decode(p, q + 1));
  }

  function endPage(resume: number, rest: string): number {
    if (place.kind !== 'tail') return resume;
    if (pending.length > 0) {
      const page = tryParse(`${place.head}]${rest === '' ? '}' : rest}`);
      for (const { row, line, offset, raw } of pending) {
        visitor.row(row, page, line, offset, () => raw);
      }
      pending = [];
    }
    place = place.outer;
    return resume;
  }

  function row(window: CodeWindow, start: number, end: number): void {
    const text = window.decode(start, end);
    let parsed: Json;
    try {
      parsed = parseJson(text);
    } catch {
      damaged(window, start, end, 'bad-json');
      return;
    }
    const line = lines.at(window, start);
    const offset = window.base + start * window.unit;
    if (place.kind === 'rows' && options.wholePages) {
      pending.push({ row: parsed, line, offset, raw: text.slice(0, MAX_RAW_CHARS) });
      return;
    }
    const page = place.kind === 'rows' ? place.page : null;
    const raw = (): string => text.slice(0, MAX_RAW_CHARS);
    if (Array.isArray(parsed)) {
      for (const item of parsed as readonly Json[]) visitor.row(item, page, line, offset, raw);
      return;
    }
    visitor.row(parsed, page, line, offset, raw);
  }

  function damaged(window: CodeWindow, start: number, end: number, reason: RejectReason): void {
    const line = lines.at(window, start);
    const raw = window.decode(start, Math.min(end, start + MAX_RAW_CHARS));
    visitor.damaged(reason, line, window.base + start * window.unit, raw);
  }

  /** A value that never ends: reported, and reading goes on at the next line that opens an object. */
  function giveUp(window: CodeWindow, start: number, final: boolean): number {
    const { codes } = window;
    if (final) truncated = true;
    let resume = codes.length;
    for (let at = codes.indexOf(10, start); at !== -1; at = codes.indexOf(10, at + 1)) {
      const next = skipBlanks(codes, at);
      if (codes[next] === 123 && startsLikeRecord(window, start, next)) {
        resume = next;
        break;
      }
    }
    damaged(window, start, resume, final || resume < codes.length ? 'bad-json' : 'too-large');
    return resume;
  }

  return {
    push(chunk) {
      const window = feed.push(chunk);
      const consumed = scan(window, false);
      lines.advance(window, consumed);
      feed.consume(consumed);
    },
    finish() {
      const window = feed.finish();
      const consumed = scan(window, true);
      lines.advance(window, consumed);
      feed.consume(consumed);
      if (place.kind !== 'top') truncated = true;
      if (place.kind === 'rows') place = { kind: 'tail', head: place.head, outer: { kind: 'top' } };
      endPage(0, '');
    },
    truncated: () => truncated,
  };
}

/** An object on a line of its own, indented no deeper than the one that broke. */
function startsLikeRecord(window: CodeWindow, broken: number, candidate: number): boolean {
  return indentAt(window, candidate) <= indentAt(window, broken);
}

function indentAt({ codes }: CodeWindow, at: number): number {
  let p = at - 1;
  while (p >= 0 && codes[p] !== 10) p -= 1;
  return at - p - 1;
}

/** Blanks, commas and record separators (RFC 7464) between values. */
function skipSeparators(codes: Uint8Array | Uint16Array, from: number): number {
  let p = from;
  while (p < codes.length) {
    const code = codes[p]!;
    if (!isBlank(code) && code !== 44 && code !== 0x1e) break;
    p += 1;
  }
  return p;
}

function tryParse(text: string): Json | null {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function withoutKey(page: Json | null, key: string): Json | null {
  if (page === null || typeof page !== 'object' || Array.isArray(page)) return page;
  return Object.fromEntries(Object.entries(page).filter(([name]) => name !== key));
}
